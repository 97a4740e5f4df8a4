package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.glm.Estimate;
import org.regulatedgoods.glm.Estimator;
import org.regulatedgoods.glm.GlmFit;
import org.regulatedgoods.glm.NotEstimable;
import org.regulatedgoods.glm.SampleFlow;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.hypothesis.Verdict;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;

/** Country-year tables to estimates and verdicts. */
public final class Fit {

  private static final List<String> KEYS = List.of("state", "year");

  private final JobContext context;
  private final Study study;

  public Fit(JobContext context) {
    this.context = context;
    this.study = context.study();
  }

  /**
   * Fits every model of the study and judges its hypotheses.
   *
   * @throws BadInput when no features are built yet
   */
  public void run() {
    Fingerprint fingerprint = fingerprint();
    if (!context.agenda().isDue("fit", study.id(), Tables.VERDICTS, fingerprint)) {
      return;
    }
    List<Fitted> fits = new ArrayList<>();
    for (Model model : study.models()) {
      fits.add(context.progress().step("fit", model.id(), () -> fit(model)));
    }
    List<TestLine> tests =
        context.progress().step("fit", "tests", () -> new ModelTests(study, fits).lines());
    List<Verdict> verdicts = new Weighing(context).weighed(new Judgement(context).verdicts(fits));
    context.progress().run("fit", "tables", () -> write(fits, tests, verdicts, fingerprint.text()));
  }

  private Fingerprint fingerprint() {
    return new PreferenceTable(context)
        .addAll(
            Fingerprint.by(context.build())
                .addDeclaration("the models", study.models())
                .addDeclaration("the comparisons", study.comparisons())
                .addDeclaration("the hypotheses", study.hypotheses())
                .addDeclaration("the declaration of the checks", study.robustness()),
            study.goods().stream().map(Good::id));
  }

  private Fitted fit(Model model) {
    Dataset<Row> table = context.lake().working(Tables.countryYear(model.good()));
    ModelRows rows = ModelRows.of(context.spark(), table, model);
    Estimate estimate =
        new Estimator().estimate(rows.rows(), new ModelSpec(study, model).spec(rows.rows()), KEYS);
    context.progress().say("fit", model.id(), said(estimate));
    return new Fitted(model, estimate, rows.outside());
  }

  private static String said(Estimate estimate) {
    if (estimate instanceof GlmFit fit) {
      return "n = "
          + fit.statistics().rows()
          + ", "
          + fit.statistics().parameters()
          + " parameters, "
          + fit.statistics().engine().title();
    }
    return "not estimable: " + String.join("; ", ((NotEstimable) estimate).reasons());
  }

  /** The verdicts come last: their fingerprint says that the rest is there. */
  private void write(
      List<Fitted> fits, List<TestLine> tests, List<Verdict> verdicts, String fingerprint) {
    Lake lake = context.lake();
    Map<String, List<LedgerEntry>> part =
        Map.of("fit", fits.stream().flatMap(fit -> ledger(fit).stream()).toList());
    lake.replaceParts(
        Tables.LEDGER, Tables.PART, part.keySet(), Tables.ledger(context.spark(), part));
    CoefficientTable lines = new CoefficientTable(context.spark(), study);
    lake.replace(Tables.MODELS, new ModelTable(context.spark()).of(fits), fingerprint);
    lake.replace(Tables.COEFFICIENTS, lines.coefficients(fits), fingerprint);
    lake.replace(Tables.TESTS, new TestTable(context.spark()).of(tests), fingerprint);
    lake.replace(Tables.EFFECTS, lines.effects(fits), fingerprint);
    lake.replace(Tables.VERDICTS, new VerdictTable(context.spark()).of(verdicts), fingerprint);
  }

  private static List<LedgerEntry> ledger(Fitted fit) {
    String model = fit.model().id();
    SampleFlow flow = fit.estimate().sampleFlow();
    List<LedgerEntry> entries = new ArrayList<>(years(model, fit.outside(), flow.rowsIn()));
    entries.add(new LedgerEntry("fit", model, LedgerEntry.READ, "", flow.rowsIn(), List.of()));
    flow.dropped()
        .forEach(
            dropped ->
                entries.add(
                    new LedgerEntry(
                        "fit",
                        model,
                        LedgerEntry.LOST,
                        "no value of " + dropped.column(),
                        dropped.count(),
                        dropped.keys())));
    entries.add(new LedgerEntry("fit", model, LedgerEntry.KEPT, "", flow.rowsUsed(), List.of()));
    return entries;
  }

  /** From the good's table to the country-years that the model is about. */
  private static List<LedgerEntry> years(String model, List<Fitted.Outside> outside, long within) {
    List<LedgerEntry> entries = new ArrayList<>();
    long all = within + outside.stream().mapToLong(Fitted.Outside::rows).sum();
    entries.add(new LedgerEntry("years", model, LedgerEntry.READ, "", all, List.of()));
    entries.add(new LedgerEntry("years", model, LedgerEntry.KEPT, "", within, List.of()));
    outside.forEach(
        one ->
            entries.add(
                new LedgerEntry(
                    "years", model, LedgerEntry.LOST, one.reason(), one.rows(), one.states())));
    return entries;
  }
}
