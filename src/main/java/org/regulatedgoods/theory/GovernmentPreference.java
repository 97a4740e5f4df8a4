package org.regulatedgoods.theory;

import java.util.Objects;

/**
 * The stringency of international regulation that a government prefers (V2, micro-founded).
 *
 * <p>The government maximises {@code W(r) = K Q(r)^2 / 2 - N Q(r) - c r^2 / 2} over the regulation
 * {@code r} in {@code [0, Q0/k]}: K collects the private rents of exporters and consumers, N the
 * harm net of the regime's own access. The optimum is {@code r* = k (N - Q0 K) / D} with {@code D =
 * c - k^2 K}, clipped to that range. Units: {@code r} is a cost per unit traded.
 *
 * <p>This project's own equations; see the package documentation for their source of ideas.
 *
 * <p>A record is refused with an {@link IllegalArgumentException} when the second-order condition
 * {@code D > 0} fails, since W then has no interior maximum.
 */
public record GovernmentPreference(Parameters parameters, Country country) {
  public GovernmentPreference {
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(country, "country");
    double curvature = curvature(parameters, country);
    if (curvature <= 0) {
      throw new IllegalArgumentException(
          "second-order condition fails: D = c - k^2 K = "
              + curvature
              + " is not greater than 0; raise the regime cost or lower the weights, in "
              + parameters);
    }
  }

  /** K = omega_X(sigma) x / s + omega_C m / b: the weight of private rents. */
  public double privateRents() {
    return privateRents(parameters, country);
  }

  /** N = omega_V0 (1 + eta d) e + omega_H h E - v (1 - d): net harm a unit traded. */
  public double netHarm() {
    Weights weights = parameters.weights();
    Country.Harm harm = country.harm();
    return weights.victims(country.democracy()) * harm.home()
        + weights.humanitarians() * harm.concern() * harm.abroad()
        - country.regimeAccess() * (1 - country.democracy());
  }

  /** D = c - k^2 K, the (negative) second derivative of W; greater than 0. */
  public double curvature() {
    return curvature(parameters, country);
  }

  /** r* before clipping: negative where a government would pay to have trade subsidised. */
  public double unclipped() {
    Market market = parameters.market();
    double margin = netHarm() - market.unregulatedTrade() * privateRents();
    return market.sensitivity() * margin / curvature();
  }

  /** r*, clipped to [0, Q0/k]. */
  public double stringency() {
    return Math.min(Math.max(unclipped(), 0), parameters.market().prohibitiveRegulation());
  }

  /** Whether r* lies strictly inside its range, where the comparative statics hold. */
  public boolean isInterior() {
    double regulation = unclipped();
    return regulation > 0 && regulation < parameters.market().prohibitiveRegulation();
  }

  /** W(r), political support under regulation {@code r}. */
  public double support(double regulation) {
    double trade = parameters.market().trade(regulation);
    return privateRents() * trade * trade / 2
        - netHarm() * trade
        - parameters.regimeCost() * regulation * regulation / 2;
  }

  /** The derivatives of the unclipped r*. */
  public ComparativeStatics comparativeStatics() {
    return new ComparativeStatics(this);
  }

  private static double privateRents(Parameters parameters, Country country) {
    Market market = parameters.market();
    Weights weights = parameters.weights();
    return weights.exporters(country.stateShare()) * country.supplyShare() / market.supplySlope()
        + weights.consumers() * country.demandShare() / market.demandSlope();
  }

  static double curvature(Parameters parameters, Country country) {
    double sensitivity = parameters.market().sensitivity();
    return parameters.regimeCost() - sensitivity * sensitivity * privateRents(parameters, country);
  }
}
