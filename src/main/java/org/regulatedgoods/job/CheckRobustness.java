package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.robustness.AdjustedTest;
import org.regulatedgoods.robustness.Claim;
import org.regulatedgoods.robustness.Confoundedness;
import org.regulatedgoods.robustness.ConfounderBound;
import org.regulatedgoods.robustness.Confounders;
import org.regulatedgoods.robustness.CurveChoice;
import org.regulatedgoods.robustness.CurvePoint;
import org.regulatedgoods.robustness.CurveSummary;
import org.regulatedgoods.robustness.Equation;
import org.regulatedgoods.robustness.Grid;
import org.regulatedgoods.robustness.ImputedModel;
import org.regulatedgoods.robustness.ImputedTerm;
import org.regulatedgoods.robustness.Influence;
import org.regulatedgoods.robustness.LeftOut;
import org.regulatedgoods.robustness.Panel;
import org.regulatedgoods.robustness.Specification;
import org.regulatedgoods.robustness.SpecificationCurve;
import org.regulatedgoods.robustness.TestFamily;
import org.regulatedgoods.robustness.declaration.Checks;
import org.regulatedgoods.robustness.declaration.Curve;
import org.regulatedgoods.robustness.declaration.Family;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;

/**
 * Fits the models of a study again, as its checks ask, before the verdicts weigh what came of it.
 */
public final class CheckRobustness {

  private static final int TASKS = 16;

  private final JobContext context;
  private final Study study;
  private final Checks checks;

  public CheckRobustness(JobContext context) {
    this.context = context;
    this.study = context.study();
    this.checks = study.robustness();
  }

  /**
   * Makes every declared check.
   *
   * @throws BadInput when no features are built yet
   */
  public void run() {
    Lake lake = context.lake();
    if (checks.equals(Checks.NONE) && !lake.has(Tables.LEFT_OUT)) {
      return;
    }
    Fingerprint fingerprint = fingerprint();
    if (!context.agenda().isDue("check", study.id(), Tables.LEFT_OUT, fingerprint)) {
      return;
    }
    study.models().stream()
        .filter(model -> !model.isRefitted())
        .forEach(
            model -> context.progress().say("check", model.id(), "not fitted again by any check"));
    context.progress().run("check", study.id(), () -> write(fingerprint.text()));
  }

  private Fingerprint fingerprint() {
    return new PreferenceTable(context)
        .addAll(
            Fingerprint.by(context.build())
                .addDeclaration("the models", study.models())
                .addDeclaration("the hypotheses", study.hypotheses())
                .addDeclaration("the declaration of the checks", checks),
            study.goods().stream().map(Good::id));
  }

  /** What was left out comes last: its fingerprint says that the rest is there. */
  private void write(String fingerprint) {
    curves(fingerprint);
    sensitivity(fingerprint);
    families(fingerprint);
    replace(Tables.IMPUTED, ImputedTerm.class, imputed(), fingerprint);
    new FurtherChecks(context).write(fingerprint);
    replace(Tables.LEFT_OUT, LeftOut.class, leftOut(), fingerprint);
  }

  private <T extends Record> void replace(
      String table, Class<T> type, List<T> rows, String fingerprint) {
    context.lake().replace(table, new RecordTable<>(type).of(context.spark(), rows), fingerprint);
  }

  private List<LeftOut> leftOut() {
    List<LeftOut> lines = new ArrayList<>();
    if (checks.leaveOut() == null) {
      return lines;
    }
    String region = checks.leaveOut().region();
    for (Model model : refitted()) {
      SmallModel small = new SmallModel(study, model);
      Equation equation = small.equation();
      Set<String> columns = new LinkedHashSet<>(equation.needs());
      if (!region.isEmpty()) {
        columns.add(region);
      }
      List<LeftOut> own =
          Influence.of(equation, small.panel(table(model), columns), small.tested(), region);
      long outliers = own.stream().filter(LeftOut::outlier).count();
      context
          .progress()
          .say("check", model.id(), own.size() + " left out, " + outliers + " outliers");
      lines.addAll(own);
    }
    return lines;
  }

  private List<Model> refitted() {
    return study.models().stream().filter(Model::isRefitted).toList();
  }

  private Dataset<Row> table(Model model) {
    return context.lake().working(Tables.countryYear(model.good()));
  }

  private void sensitivity(String fingerprint) {
    List<Confoundedness> terms = new ArrayList<>();
    List<ConfounderBound> bounds = new ArrayList<>();
    if (checks.sensitivity() != null) {
      for (Model model : refitted()) {
        SmallModel small = new SmallModel(study, model);
        Equation equation = small.equation();
        Panel panel = small.panel(table(model), equation.needs());
        Confounders.of(checks.sensitivity(), equation, panel, small.claims())
            .forEach(
                answer -> {
                  terms.add(answer.term());
                  bounds.addAll(answer.bounds());
                });
      }
    }
    replace(Tables.SENSITIVITY, Confoundedness.class, terms, fingerprint);
    replace(Tables.CONFOUNDER_BOUNDS, ConfounderBound.class, bounds, fingerprint);
  }

  private List<ImputedTerm> imputed() {
    List<ImputedTerm> terms = new ArrayList<>();
    if (checks.imputation() == null) {
      return terms;
    }
    for (Model model : refitted()) {
      if (checks.imputation().models().contains(model.id())) {
        SmallModel small = new SmallModel(study, model);
        Equation equation = small.equation();
        Set<String> columns = new LinkedHashSet<>(equation.needs());
        columns.addAll(checks.imputation().with());
        Panel panel = small.panel(table(model), columns);
        terms.addAll(ImputedModel.of(checks.imputation(), equation, panel, checks.seed()));
      }
    }
    return terms;
  }

  private void families(String fingerprint) {
    List<AdjustedTest> tests = new ArrayList<>();
    for (Family family : checks.families()) {
      List<Model> models =
          refitted().stream().filter(model -> family.models().contains(model.id())).toList();
      String unit = unit(models);
      TestFamily made = new TestFamily(family, unit);
      for (Model model : models) {
        SmallModel small = new SmallModel(study, model);
        Equation equation = small.equation();
        Set<String> columns = new LinkedHashSet<>(equation.needs());
        if (!unit.equals(TestFamily.STATE)) {
          columns.add(unit);
        }
        made.add(equation.on(small.panel(table(model), columns)), small.claims());
      }
      tests.addAll(made.adjusted(checks.seed()));
    }
    replace(Tables.ADJUSTED_TESTS, AdjustedTest.class, tests, fingerprint);
  }

  /** The coarsest that a model of the family is clustered by; there is one at most. */
  private static String unit(List<Model> models) {
    return models.stream()
        .filter(model -> model.covariance().startsWith("CR"))
        .flatMap(model -> model.clusters().stream())
        .findFirst()
        .orElse(TestFamily.STATE);
  }

  private void curves(String fingerprint) {
    List<CurveSummary> summaries = new ArrayList<>();
    List<CurvePoint> points = new ArrayList<>();
    List<CurveChoice> choices = new ArrayList<>();
    for (Curve curve : checks.curves()) {
      Model model =
          study.models().stream()
              .filter(known -> known.id().equals(curve.model()))
              .findFirst()
              .orElseThrow();
      SmallModel small = new SmallModel(study, model);
      List<Specification> grid = Grid.of(curve, small.equation(), small::regressor, checks.seed());
      grid.forEach(
          one ->
              one.choices()
                  .forEach(
                      (dimension, choice) ->
                          choices.add(
                              new CurveChoice(curve.id(), one.number(), dimension, choice))));
      Set<String> columns = new LinkedHashSet<>();
      grid.forEach(one -> columns.addAll(one.equation().needs()));
      Panel panel = small.panel(table(model), columns);
      for (Claim claim : small.claims()) {
        for (SpecificationCurve one :
            SpecificationCurve.of(curve, small.equation(), grid, claim, checks.seed())) {
          CurveSummary summary = curve(curve, grid, one, panel, points);
          summaries.add(summary);
          context.progress().say("check", curve.id() + " " + claim.hypothesis(), said(summary));
        }
      }
    }
    replace(Tables.CURVES, CurveSummary.class, summaries, fingerprint);
    replace(Tables.CURVE_POINTS, CurvePoint.class, points, fingerprint);
    replace(Tables.CURVE_CHOICES, CurveChoice.class, choices, fingerprint);
  }

  /** One term after the other, so that the driver holds the permutations of one. */
  private CurveSummary curve(
      Curve curve,
      List<Specification> grid,
      SpecificationCurve one,
      Panel panel,
      List<CurvePoint> points) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(context.spark().sparkContext());
    Broadcast<Panel> rows = spark.broadcast(panel);
    try {
      List<SpecificationCurve.Fits> parts =
          spark.parallelize(parts(grid), TASKS).map(part -> one.fit(part, rows.value())).collect();
      SpecificationCurve.Fits fits = SpecificationCurve.Fits.together(parts);
      points.addAll(fits.points());
      return one.summary(curve, fits);
    } finally {
      rows.destroy();
    }
  }

  private static List<List<Specification>> parts(List<Specification> grid) {
    List<List<Specification>> parts = new ArrayList<>();
    int size = Math.max(1, (grid.size() + TASKS - 1) / TASKS);
    for (int from = 0; from < grid.size(); from += size) {
      parts.add(new ArrayList<>(grid.subList(from, Math.min(grid.size(), from + size))));
    }
    return parts;
  }

  private static String said(CurveSummary summary) {
    return String.format(
        Locale.ROOT,
        "%d specifications, %.0f%% with the sign, %.0f%% significant, joint p %.3f",
        summary.estimated(),
        100 * summary.signShare(),
        100 * summary.significantShare(),
        summary.pStatistic());
  }
}
