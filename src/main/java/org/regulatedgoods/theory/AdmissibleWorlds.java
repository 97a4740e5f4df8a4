package org.regulatedgoods.theory;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Random parameter sets that satisfy the model's conditions, from a seed.
 *
 * <p>Parameters are drawn from wide ranges, and a set is kept when D is clearly positive. The
 * generator is {@link Random}, whose algorithm its contract fixes, so that a seed means the same on
 * every Java.
 */
final class AdmissibleWorlds {
  // A curvature next to zero makes r* explode: such draws say nothing about signs and break tests
  // that compare with a grid.
  private static final double LEAST_CURVATURE = 0.05;

  private final Random random;

  AdmissibleWorlds(long seed) {
    this.random = new Random(seed);
  }

  /** Governments whether their r* is clipped or not. */
  Stream<GovernmentPreference> governments() {
    return Stream.generate((Supplier<Candidate>) this::candidate)
        .filter(Candidate::isAdmissible)
        .map(candidate -> new GovernmentPreference(candidate.parameters, candidate.country));
  }

  /** Governments whose r* lies strictly inside its range. */
  Stream<GovernmentPreference> interiorGovernments() {
    return governments().filter(GovernmentPreference::isInterior);
  }

  private record Candidate(Parameters parameters, Country country) {
    boolean isAdmissible() {
      return GovernmentPreference.curvature(parameters, country) > LEAST_CURVATURE;
    }
  }

  private Candidate candidate() {
    return new Candidate(new Parameters(market(), weights(), within(0.5, 4)), country());
  }

  private Market market() {
    return new Market(within(1, 8), within(0.3, 3), within(0.3, 3));
  }

  private Weights weights() {
    return new Weights(
        within(0.05, 1),
        within(0, 1),
        within(0.01, 1),
        within(0.05, 1.5),
        within(0.1, 2),
        within(0.05, 1.5),
        within(0.1, 2));
  }

  private Country country() {
    Country.Harm harm = new Country.Harm(within(0, 3), within(0.1, 3), within(0, 1));
    return new Country(
        within(0.001, 0.6), within(0, 1), within(0.001, 0.4), within(0, 1), within(0.05, 1), harm);
  }

  private double within(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
