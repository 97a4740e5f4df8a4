package org.regulatedgoods.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.PreferenceModel;
import org.regulatedgoods.theory.Quantity;
import org.regulatedgoods.theory.RecoveredWeights.Weight;

/** Prints the theory's weights, stated and recovered; writes nothing. */
public final class ShowWeights {

  private final JobContext context;
  private final Progress page;

  public ShowWeights(JobContext context) {
    this.context = context;
    this.page = context.progress();
  }

  /**
   * Prints the weights of every preference that declares an outcome.
   *
   * @throws BadInput when none does, or no features are built yet
   */
  public void run() {
    EstimateTheory estimates = new EstimateTheory(context);
    List<PreferenceModel> models = estimates.models();
    if (models.isEmpty()) {
      throw new BadInput(
          new Problem(
              new Problem.Place("study " + context.study().id(), 0, "preferences"),
              Optional.empty(),
              "no preference declares an outcome to recover the weights from",
              "add the key outcome with a feature"));
    }
    if (context.study().synthetic()) {
      page.line("SYNTHETIC DATA: every number of this study is invented.");
    }
    for (PreferenceModel model : models) {
      new PreferenceTable(context).fingerprint(model.good());
      show(estimates.recovery(model));
    }
  }

  private void show(Recovery recovery) {
    PreferenceModel model = recovery.model();
    page.line("");
    page.line(
        model.title()
            + ", from "
            + model.outcome()
            + " in "
            + model.year()
            + ", n = "
            + recovery.governments().known().size());
    if (recovery.weights().isEmpty()) {
      page.line("  not estimable: " + recovery.reason());
      return;
    }
    page.line(
        cells("  %-14s %-32s %9s %10s %10s", "quantity", "measure", "stated", "recovered", "s.e."));
    recovery
        .weights()
        .get()
        .byQuantity()
        .forEach((quantity, weight) -> page.line(line(model, quantity, weight)));
    page.line("  recovered weights are in units of the outcome: compare their ratios");
  }

  private static String line(PreferenceModel model, Quantity quantity, Weight weight) {
    return cells(
        "  %-14s %-32s %9.3f %10.4f %10.4f%s",
        quantity.id(),
        model.terms().get(quantity.id()).measure(),
        model.weight(quantity),
        weight.estimate(),
        weight.standardError(),
        weight.isAllowed() ? "" : "  of the sign that the theory excludes");
  }

  private static String cells(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
