package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.study.PreferenceModel;
import org.regulatedgoods.study.Study;

/** Recovers the theory's weights from the outcomes that the preferences of a study declare. */
public final class EstimateTheory {

  private final JobContext context;
  private final Study study;

  public EstimateTheory(JobContext context) {
    this.context = context;
    this.study = context.study();
  }

  /**
   * Estimates every preference of the study that declares an outcome.
   *
   * @throws BadInput when no features are built yet, or a quantity has a value that it cannot have
   */
  public void run() {
    Lake lake = context.lake();
    if (models().isEmpty() && !lake.has(Tables.THEORY_WEIGHTS)) {
      return;
    }
    Fingerprint fingerprint = fingerprint();
    if (context.agenda().isDue("theory", study.id(), Tables.THEORY_WEIGHTS, fingerprint)) {
      context.progress().run("theory", study.id(), () -> write(fingerprint.text()));
    }
  }

  /** The preferences that declare an outcome. */
  List<PreferenceModel> models() {
    return study.preferences().stream().filter(model -> !model.outcome().isEmpty()).toList();
  }

  /** What the working table of the preference's good gives. */
  Recovery recovery(PreferenceModel model) {
    return Recovery.of(
        model, Governments.of(new PreferenceTable(context).columns(model), model, model.outcome()));
  }

  private Fingerprint fingerprint() {
    return new PreferenceTable(context)
        .addAll(
            Fingerprint.by(context.build()).addDeclaration("the preferences", study.preferences()),
            models().stream().map(PreferenceModel::good));
  }

  /** The weights come last: their fingerprint says that the rest is there. */
  private void write(String fingerprint) {
    List<Recovery> recoveries = models().stream().map(this::recovery).toList();
    List<LedgerEntry> entries = new ArrayList<>();
    for (Recovery recovery : recoveries) {
      entries.addAll(recovery.governments().ledger("theory", recovery.model().id()));
      context.progress().say("theory", recovery.model().id(), said(recovery));
    }
    Lake lake = context.lake();
    Map<String, List<LedgerEntry>> part = Map.of("theory", entries);
    lake.replaceParts(
        Tables.LEDGER, Tables.PART, part.keySet(), Tables.ledger(context.spark(), part));
    lake.replace(
        Tables.THEORY_WEIGHTS, new WeightTable(context.spark()).of(recoveries), fingerprint);
  }

  private static String said(Recovery recovery) {
    if (recovery.weights().isEmpty()) {
      return "not estimable: " + recovery.reason();
    }
    return "n = "
        + recovery.governments().known().size()
        + ", weights of a sign that the theory excludes: "
        + recovery.against().size();
  }
}
