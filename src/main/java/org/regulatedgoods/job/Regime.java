package org.regulatedgoods.job;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.regulatedgoods.job.Governments.Government;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.PreferenceModel;
import org.regulatedgoods.theory.LinearTreaty;
import org.regulatedgoods.theory.LinearTreaty.Negotiator;

/**
 * The treaty that would come of a preference.
 *
 * @param governments from the one that wants the most to the one that wants the least
 */
record Regime(PreferenceModel model, List<Government> governments, LinearTreaty treaty) {

  Regime {
    governments = List.copyOf(governments);
  }

  /**
   * The treaty of at least one government.
   *
   * @throws BadInput when the declared power is not one
   */
  static Regime of(PreferenceModel model, List<Government> governments) {
    List<Government> ranked =
        governments.stream()
            .sorted(
                Comparator.comparingDouble((Government one) -> -unclipped(model, one))
                    .thenComparing(Government::state))
            .toList();
    try {
      List<Negotiator> table =
          ranked.stream().map(government -> negotiator(model, government)).toList();
      return new Regime(model, ranked, new LinearTreaty(table));
    } catch (IllegalArgumentException e) {
      throw new BadInput(
          new Problem(
              new Problem.Place("preferences " + model.id(), 0, "power"),
              Optional.of(model.power().sql()),
              e.getMessage(),
              "write an expression that is 0 or more for every government"));
    }
  }

  private static double unclipped(PreferenceModel model, Government government) {
    return model.preference().unclipped(government.measures());
  }

  private static Negotiator negotiator(PreferenceModel model, Government government) {
    return new Negotiator(government.state(), unclipped(model, government), government.beside());
  }

  /** How far a government moves the treaty. */
  double pull(Government government) {
    return treaty.pull(negotiator(model, government));
  }
}
