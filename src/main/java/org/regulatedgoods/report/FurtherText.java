package org.regulatedgoods.report;

import java.util.List;
import java.util.Locale;
import org.regulatedgoods.robustness.PlaceboTest;
import org.regulatedgoods.robustness.PooledGood;
import org.regulatedgoods.robustness.PooledHypothesis;
import org.regulatedgoods.robustness.PredictionScore;
import org.regulatedgoods.robustness.SpatialDependence;

/** What the checks gave that no verdict weighs, as readers see it. */
record FurtherText(
    String alarm,
    List<PlaceboText> placebos,
    List<DependenceText> dependence,
    List<ScoreText> predictions,
    List<PooledText> pooled) {

  private static final double LEVEL = 0.05;

  /** A term on a placebo outcome or on older values. */
  record PlaceboText(
      String model,
      String hypothesis,
      String expected,
      String term,
      String fitted,
      String estimate,
      String p,
      String rows,
      boolean isSuspicious) {}

  /** Moran's I of a model. */
  record DependenceText(
      String model,
      String near,
      String found,
      String expectation,
      String statistic,
      String p,
      String permuted,
      String rows,
      String alone,
      String said) {}

  /** How well something predicts. */
  record ScoreText(
      String model,
      String scheme,
      String predictor,
      String rmse,
      String r2,
      String logScore,
      String brier,
      String rows,
      boolean isBest) {}

  /** A hypothesis over the goods. */
  record PooledText(
      String hypothesis,
      String expected,
      String scale,
      String mean,
      String p,
      String between,
      String share,
      String same,
      List<GoodText> goods) {}

  /** A good in it. */
  record GoodText(String good, String model, String term, String estimate, String shrunken) {}

  static FurtherText of(FurtherFindings found) {
    return new FurtherText(
        alarm(found.placebos()),
        found.placebos().stream().map(FurtherText::placebo).toList(),
        found.dependence().stream().map(FurtherText::dependence).toList(),
        found.predictions().stream().map(score -> score(score, found.predictions())).toList(),
        found.pooled().stream().map(pooled -> pooled(pooled, found.goods())).toList());
  }

  /** Empty where there is no placebo outcome. */
  private static String alarm(List<PlaceboTest> placebos) {
    List<PlaceboTest> outcomes =
        placebos.stream().filter(test -> test.kind().equals(PlaceboTest.OUTCOME)).toList();
    long estimated = outcomes.stream().filter(test -> test.reason().isEmpty()).count();
    long suspicious = outcomes.stream().filter(PlaceboTest::suspicious).count();
    if (outcomes.isEmpty()) {
      return "";
    }
    return suspicious == 0
        ? "None of " + estimated + " tests on placebo outcomes finds what the hypothesis expects."
        : suspicious
            + " of "
            + estimated
            + " tests on placebo outcomes find what the hypothesis expects of the real one (†):"
            + " there the term stands for something that the theory does not mean.";
  }

  private static PlaceboText placebo(PlaceboTest test) {
    String fitted =
        switch (test.kind()) {
          case PlaceboTest.OUTCOME -> "placebo " + test.outcome();
          case PlaceboTest.LAG ->
              "values of " + test.lag() + (test.lag() == 1 ? " year" : " years") + " before";
          default -> test.outcome() + ", as the model has it";
        };
    return new PlaceboText(
        test.model(),
        test.hypothesis(),
        test.expected(),
        test.term(),
        fitted,
        withError(test.estimate(), test.standardError(), test.reason()),
        Rounded.p(test.pValue()),
        Rounded.count(test.rows()),
        test.suspicious());
  }

  private static String withError(double estimate, double error, String reason) {
    return reason.isEmpty()
        ? Rounded.like(estimate, error) + " (" + Rounded.like(error, error) + ")"
        : reason;
  }

  private static DependenceText dependence(SpatialDependence line) {
    return new DependenceText(
        line.model(),
        line.near().replace('-', ' '),
        Rounded.fixed(line.moransI(), 3),
        Rounded.fixed(line.expectation(), 3),
        Rounded.fixed(line.statistic(), 2),
        Rounded.p(line.pValue()),
        Rounded.p(line.pPermuted()),
        Rounded.count(line.rows()),
        Rounded.count(line.alone()),
        said(line));
  }

  private static String said(SpatialDependence line) {
    if (!line.reason().isEmpty()) {
      return line.reason();
    }
    if (line.pPermuted() > LEVEL) {
      return "no sign of it";
    }
    return line.moransI() > line.expectation()
        ? "states near each other leave the same over: the errors are too small"
        : "states near each other leave the opposite over";
  }

  private static ScoreText score(PredictionScore score, List<PredictionScore> all) {
    double least =
        all.stream()
            .filter(one -> one.model().equals(score.model()))
            .filter(one -> one.scheme().equals(score.scheme()))
            .mapToDouble(PredictionScore::rmse)
            .filter(Double::isFinite)
            .min()
            .orElse(Double.NaN);
    boolean folds = score.scheme().equals(PredictionScore.FOLDS);
    return new ScoreText(
        score.model(),
        folds
            ? String.format(Locale.ROOT, "%d folds, %d times", score.parts(), score.repeats())
            : score.parts() + " regions",
        score.predictor() + (score.reason().isEmpty() ? "" : ": " + score.reason()),
        Rounded.fixed(score.rmse(), 3),
        Rounded.fixed(score.r2(), 3),
        Rounded.fixed(score.logScore(), 3),
        Rounded.fixed(score.brier(), 3),
        Rounded.count(score.rows()),
        score.rmse() == least);
  }

  private static PooledText pooled(PooledHypothesis pooled, List<PooledGood> goods) {
    return new PooledText(
        pooled.hypothesis(),
        pooled.expected(),
        pooled.scale(),
        withError(pooled.mean(), pooled.standardError(), pooled.reason()),
        Rounded.p(pooled.pValue()),
        Rounded.like(Math.sqrt(pooled.tau2()), pooled.standardError()),
        RobustnessText.percent(pooled.i2()),
        Rounded.p(pooled.qP()),
        goods.stream()
            .filter(good -> good.pool().equals(pooled.pool()))
            .filter(good -> good.hypothesis().equals(pooled.hypothesis()))
            .map(FurtherText::good)
            .toList());
  }

  private static GoodText good(PooledGood good) {
    return new GoodText(
        good.good(),
        good.model(),
        good.term(),
        withError(good.estimate(), good.standardError(), good.reason()),
        Double.isNaN(good.shrunken())
            ? Rounded.NONE
            : withError(good.shrunken(), good.shrunkenError(), ""));
  }
}
