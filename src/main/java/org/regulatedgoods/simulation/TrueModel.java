package org.regulatedgoods.simulation;

import java.util.Objects;
import org.regulatedgoods.theory.Country;
import org.regulatedgoods.theory.GovernmentPreference;
import org.regulatedgoods.theory.LinearPreference;
import org.regulatedgoods.theory.Parameters;

/**
 * What is true of a good: model V2, with how its quantities follow from a government's drivers as a
 * study of the written files measures them.
 *
 * <p>Exports and imports, which a study measures as logarithms, are shares of the largest that a
 * simulated world may have.
 *
 * @param parameters the market, the weights of the groups and the cost of the regime
 * @param units what a unit of a measured driver is in the model
 */
public record TrueModel(Parameters parameters, Units units) {

  /**
   * What a unit of a measured driver is in the model.
   *
   * @param harmAlways e where the measured harm is zero, per unit traded
   * @param harm what a unit of measured harm adds to e
   * @param harmAbroad E, the same for every government
   * @param concernAlways h of a government that gives no aid, in [0, 1]
   * @param concern what a percent of GNI in aid adds to h, which is 1 at most
   * @param regimeAccess v, the same for every government
   */
  public record Units(
      double harmAlways,
      double harm,
      double harmAbroad,
      double concernAlways,
      double concern,
      double regimeAccess) {}

  public TrueModel {
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(units, "units");
  }

  /** The preference of a government with these drivers. */
  GovernmentPreference of(LinearPreference.Measures measures) {
    double democracy = 1 - measures.autocracy();
    return new GovernmentPreference(
        parameters,
        new Country(
            share(measures.exports()),
            measures.stateShare(),
            share(measures.consumption()),
            democracy,
            units.regimeAccess(),
            new Country.Harm(
                units.harmAlways() + units.harm() * measures.harm(),
                units.harmAbroad(),
                Math.min(concern(measures), 1))));
  }

  /** Whether more aid would mean more concern: not where h is 1 already. */
  boolean isConcernOpen(LinearPreference.Measures measures) {
    return concern(measures) < 1;
  }

  private double concern(LinearPreference.Measures measures) {
    return units.concernAlways() + units.concern() * measures.humanitarian();
  }

  private static double share(double logTrade) {
    return logTrade / Attributes.MOST_LOG_TRADE;
  }
}
