package org.regulatedgoods.theory;

import java.util.Objects;

/**
 * The derivatives of the unclipped r* of one government, in closed form.
 *
 * <p>Units: regulation per unit of the driver. Where r* is clipped its own derivative is zero;
 * {@link GovernmentPreference#isInterior()} says whether it is.
 */
public record ComparativeStatics(GovernmentPreference preference) {
  public ComparativeStatics {
    Objects.requireNonNull(preference, "preference");
  }

  /** The derivative, or for a product of two drivers the cross-derivative, that a driver names. */
  public double of(Driver driver) {
    return switch (driver) {
      case EXPORTS -> exports();
      case STATE_OWNERSHIP -> stateOwnershipOfExports();
      case DEMOCRACY -> democracy();
      case HARM -> harm();
      case HUMANITARIAN -> humanitarian();
      case CONSUMPTION -> consumption();
      case DEMOCRACY_X_HARM -> democracyByHarm();
      case AUTOCRACY_X_IMPORTS -> autocracyByImports();
    };
  }

  /** dr-star/dK = k (k^2 N - Q0 c) / D^2. */
  public double privateRents() {
    double margin = k() * k() * preference.netHarm() - market().unregulatedTrade() * regimeCost();
    return k() * margin / (curvature() * curvature());
  }

  /** dr-star/dx. */
  public double exports() {
    return privateRents() * weights().exporters(country().stateShare()) / market().supplySlope();
  }

  /** dr-star/dsigma: exactly zero without exports. */
  public double stateOwnership() {
    return privateRents() * stateRents() * country().supplyShare();
  }

  /** d2r-star/(dx dsigma): how state ownership changes the effect of exports. */
  public double stateOwnershipOfExports() {
    double rents = weights().exporters(country().stateShare()) / market().supplySlope();
    double steeper = 2 * k() * k() * rents * country().supplyShare() / curvature();
    return privateRents() * stateRents() * (1 + steeper);
  }

  /** dr-star/dd = k (v + omega_V0 eta e) / D. */
  public double democracy() {
    double voice = weights().victims() * weights().victimsVoice() * country().harm().home();
    return k() * (country().regimeAccess() + voice) / curvature();
  }

  /** dr-star/de = k omega_V0 (1 + eta d) / D. */
  public double harm() {
    return k() * weights().victims(country().democracy()) / curvature();
  }

  /** dr-star/dh = k omega_H E / D. */
  public double humanitarian() {
    return k() * weights().humanitarians() * country().harm().abroad() / curvature();
  }

  /** dr-star/dm = dr-star/dK omega_C / b. */
  public double consumption() {
    return privateRents() * consumerRents();
  }

  /** d2r-star/(de dd) = k omega_V0 eta / D. */
  public double democracyByHarm() {
    return k() * weights().victims() * weights().victimsVoice() / curvature();
  }

  /**
   * d2r-star/(d(1-d) dm): demand flattens W, and so what the autocrat's fear for his access costs
   * grows with it.
   */
  public double autocracyByImports() {
    return -democracy() * k() * k() * consumerRents() / curvature();
  }

  private double stateRents() {
    return weights().stateOwnershipPremium() / market().supplySlope();
  }

  private double consumerRents() {
    return weights().consumers() / market().demandSlope();
  }

  private Market market() {
    return preference.parameters().market();
  }

  private Weights weights() {
    return preference.parameters().weights();
  }

  private Country country() {
    return preference.country();
  }

  private double k() {
    return market().sensitivity();
  }

  private double regimeCost() {
    return preference.parameters().regimeCost();
  }

  private double curvature() {
    return preference.curvature();
  }
}
