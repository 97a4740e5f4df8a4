package org.regulatedgoods.power;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the worlds of one design say of one claim. */
public final class PowerLine {
  private final PowerPlan.Cell cell;
  private final Claim claim;
  private final double truth;
  private final Tally tally;
  private final Optional<Tally> nothing;

  /**
   * @param nothing of the worlds of the same survey without effects, where there are any
   */
  PowerLine(PowerPlan.Cell cell, Claim claim, double truth, Tally tally, Optional<Tally> nothing) {
    this.cell = Objects.requireNonNull(cell, "cell");
    this.claim = Objects.requireNonNull(claim, "claim");
    this.truth = truth;
    this.tally = Objects.requireNonNull(tally, "tally");
    this.nothing = Objects.requireNonNull(nothing, "nothing");
  }

  public PowerPlan.Cell cell() {
    return cell;
  }

  public Claim claim() {
    return claim;
  }

  /** The coefficient that the model would find if all answered without noise; index points. */
  public double truth() {
    return truth;
  }

  public int worlds() {
    return tally.worlds();
  }

  /** In how many worlds the model could be estimated; the others support nothing. */
  public int fitted() {
    return tally.fitted();
  }

  /** In which share of all worlds the claim is supported: significant, of the expected sign. */
  public double power() {
    return (double) tally.supported() / tally.worlds();
  }

  /** The standard error that the power has from the number of worlds. */
  public double powerError() {
    return Math.sqrt(power() * (1 - power()) / tally.worlds());
  }

  /** In which share of all worlds the coefficient is significant, whatever its sign. */
  public double rejected() {
    return rejected(tally);
  }

  /**
   * The share of the worlds of this survey without effects where something was found all the same;
   * none where no such worlds were drawn.
   */
  public OptionalDouble typeOne() {
    return nothing.isPresent()
        ? OptionalDouble.of(rejected(nothing.get()))
        : OptionalDouble.empty();
  }

  private static double rejected(Tally of) {
    return (double) of.rejected() / of.worlds();
  }

  /** In which share of the fitted worlds the interval holds what is true; none without any. */
  public OptionalDouble coverage() {
    return ofFitted(tally.covered());
  }

  /** The mean estimate less what is true. */
  public OptionalDouble bias() {
    return ofFitted(tally.sums().deviation());
  }

  /** The root mean square of the estimates around what is true. */
  public OptionalDouble error() {
    return root(ofFitted(tally.sums().squares()));
  }

  /** The root mean square of the standard errors that the model states. */
  public OptionalDouble statedError() {
    return root(ofFitted(tally.sums().variance()));
  }

  /** Type S: the share of the significant estimates that have the wrong sign. */
  public OptionalDouble typeS() {
    return truth == 0 ? OptionalDouble.empty() : ofSignificant(tally.sums().wrong());
  }

  /** Type M: how many times too large a significant estimate is on average. */
  public OptionalDouble typeM() {
    OptionalDouble magnitude = ofSignificant(tally.sums().magnitude());
    return truth == 0 || magnitude.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(magnitude.getAsDouble() / Math.abs(truth));
  }

  /** The coefficient that is found with 80%, errors being what they are here; index points. */
  public OptionalDouble detectable() {
    OptionalDouble error = statedError();
    OptionalDouble errors = ofFitted(tally.sums().detectable());
    return error.isEmpty() ? error : OptionalDouble.of(error.getAsDouble() * errors.getAsDouble());
  }

  private OptionalDouble ofFitted(double sum) {
    return over(sum, tally.fitted());
  }

  private OptionalDouble ofSignificant(double sum) {
    return over(sum, tally.rejected());
  }

  private static OptionalDouble over(double sum, int count) {
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
  }

  private static OptionalDouble root(OptionalDouble square) {
    return square.isEmpty() ? square : OptionalDouble.of(Math.sqrt(square.getAsDouble()));
  }
}
