package org.regulatedgoods.simulation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.regulatedgoods.theory.ComparativeStatics;
import org.regulatedgoods.theory.GovernmentPreference;
import org.regulatedgoods.theory.LinearPreference.Measures;

/**
 * What a unit of each measured driver adds to r*, in the mean over the governments of a world: the
 * linear preference (V1) that the model (V2) comes to there, and so about what a regression on the
 * drivers finds. Where r* is clipped a driver adds nothing.
 *
 * @param model what is true
 * @param governments their drivers
 */
record MeanEffects(TrueModel model, List<Measures> governments) {
  MeanEffects {
    governments = List.copyOf(governments);
  }

  /** Of exports by firms that are private, per unit of their logarithm. */
  double exports() {
    return mean(government -> derivative(privately(government), ComparativeStatics::exports))
        / Attributes.MOST_LOG_TRADE;
  }

  /** What full ownership by the state adds to that. */
  double stateOwnership() {
    return mean(
            government ->
                derivative(privately(government), ComparativeStatics::stateOwnershipOfExports))
        / Attributes.MOST_LOG_TRADE;
  }

  /** Of imports, per unit of their logarithm. */
  double consumption() {
    return mean(government -> derivative(government, ComparativeStatics::consumption))
        / Attributes.MOST_LOG_TRADE;
  }

  /** Of democracy, from none to full. */
  double democracy() {
    return mean(government -> derivative(government, ComparativeStatics::democracy));
  }

  /** Of harm at home, in its measure. */
  double harm() {
    return mean(government -> derivative(government, ComparativeStatics::harm))
        * model.units().harm();
  }

  /** Of aid, per percent of GNI. */
  double humanitarian() {
    return mean(
            government ->
                model.isConcernOpen(government)
                    ? derivative(government, ComparativeStatics::humanitarian)
                    : 0)
        * model.units().concern();
  }

  /** r* with every driver at zero, by these effects and the mean of r*. */
  double intercept() {
    return mean(government -> model.of(government).stringency())
        - exports() * mean(Measures::exports)
        - stateOwnership() * mean(government -> government.exports() * government.stateShare())
        - consumption() * mean(Measures::consumption)
        - democracy() * mean(government -> 1 - government.autocracy())
        - harm() * mean(Measures::harm)
        - humanitarian() * mean(Measures::humanitarian);
  }

  private double derivative(Measures government, ToDoubleFunction<ComparativeStatics> of) {
    GovernmentPreference preference = model.of(government);
    return preference.isInterior() ? of.applyAsDouble(preference.comparativeStatics()) : 0;
  }

  private static Measures privately(Measures government) {
    return new Measures(
        government.harm(),
        government.humanitarian(),
        government.exports(),
        0,
        government.consumption(),
        government.autocracy());
  }

  private double mean(ToDoubleFunction<Measures> of) {
    return governments.stream().mapToDouble(of).average().orElseThrow();
  }
}
