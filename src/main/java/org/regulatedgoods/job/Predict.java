package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.study.PreferenceModel;
import org.regulatedgoods.study.Study;

/**
 * What the theory says each government wants, from its own country-year table and the stated
 * weights, and the treaty that would come of it.
 */
public final class Predict {

  private final JobContext context;
  private final Study study;

  public Predict(JobContext context) {
    this.context = context;
    this.study = context.study();
  }

  /**
   * Predicts every preference that the study declares.
   *
   * @throws BadInput when no features are built yet, or a declared power is none
   */
  public void run() {
    Lake lake = context.lake();
    if (study.preferences().isEmpty() && !lake.has(Tables.PREDICTIONS)) {
      return;
    }
    Fingerprint fingerprint = fingerprint();
    if (context.agenda().isDue("predict", study.id(), Tables.PREDICTIONS, fingerprint)) {
      context.progress().run("predict", study.id(), () -> write(fingerprint.text()));
    }
  }

  private Fingerprint fingerprint() {
    return new PreferenceTable(context)
        .addAll(
            Fingerprint.by(context.build()).addDeclaration("the preferences", study.preferences()),
            study.preferences().stream().map(PreferenceModel::good));
  }

  /** The predictions come last: their fingerprint says that the rest is there. */
  private void write(String fingerprint) {
    List<Regime> regimes = new ArrayList<>();
    List<LedgerEntry> entries = new ArrayList<>();
    for (PreferenceModel model : study.preferences()) {
      Governments governments =
          Governments.of(new PreferenceTable(context).columns(model), model, PreferenceTable.POWER);
      entries.addAll(governments.ledger("predict", model.id()));
      if (!governments.known().isEmpty()) {
        regimes.add(Regime.of(model, governments.known()));
      }
      context.progress().say("predict", model.id(), said(governments, regimes));
    }
    Lake lake = context.lake();
    Map<String, List<LedgerEntry>> part = Map.of("predict", entries);
    lake.replaceParts(
        Tables.LEDGER, Tables.PART, part.keySet(), Tables.ledger(context.spark(), part));
    PredictionTable table = new PredictionTable(context.spark());
    lake.replace(Tables.TREATIES, table.treaties(regimes), fingerprint);
    lake.replace(Tables.PREDICTIONS, table.governments(regimes), fingerprint);
  }

  private static String said(Governments governments, List<Regime> regimes) {
    if (governments.known().isEmpty()) {
      return "no government has every quantity; the ledger says which lacks what";
    }
    Regime regime = regimes.get(regimes.size() - 1);
    return String.format(
        Locale.ROOT,
        "%d governments, mean of r* %.3f, treaty %.3f",
        governments.known().size(),
        regime.treaty().mean(),
        regime.treaty().stringency());
  }
}
