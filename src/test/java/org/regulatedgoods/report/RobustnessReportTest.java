package org.regulatedgoods.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.hypothesis.VerdictRule;
import org.regulatedgoods.robustness.AdjustedTest;
import org.regulatedgoods.robustness.Confoundedness;
import org.regulatedgoods.robustness.ConfounderBound;
import org.regulatedgoods.robustness.CurveChoice;
import org.regulatedgoods.robustness.CurvePoint;
import org.regulatedgoods.robustness.CurveSummary;
import org.regulatedgoods.robustness.ImputedTerm;
import org.regulatedgoods.robustness.LeftOut;
import org.regulatedgoods.robustness.PlaceboTest;
import org.regulatedgoods.robustness.PooledGood;
import org.regulatedgoods.robustness.PooledHypothesis;
import org.regulatedgoods.robustness.PredictionScore;
import org.regulatedgoods.robustness.SpatialDependence;
import org.regulatedgoods.robustness.declaration.Checks;
import org.regulatedgoods.robustness.declaration.Curve;
import org.regulatedgoods.robustness.declaration.Dependence;
import org.regulatedgoods.robustness.declaration.Family;
import org.regulatedgoods.robustness.declaration.Imputation;
import org.regulatedgoods.robustness.declaration.LeaveOut;
import org.regulatedgoods.robustness.declaration.Pooling;
import org.regulatedgoods.robustness.declaration.Prediction;

class RobustnessReportTest {

  private static final String MODEL = ExampleEstimates.SURVEY;
  private static final double NONE = Double.NaN;

  /** Of what is asked here, the sensitivity of no model and the second family gave nothing. */
  private static final Checks ASKED =
      new Checks(
          2006,
          new LeaveOut("continent"),
          List.of(
              new Curve("curve", "A curve", MODEL, "HC1", null, null, null, null, null, 500, 0)),
          null,
          List.of(
              new Family("family", List.of(MODEL), null, 9999),
              new Family("unheard", List.of(MODEL), null, 77)),
          new Imputation(List.of(MODEL), null, Imputation.Method.PMM, 20, 10),
          List.of(),
          new Dependence(null, null, 999),
          new Prediction(null, "continent", "", 10, 20),
          List.of(new Pooling("goods", List.of(MODEL, "other"), null, Pooling.Scale.COEFFICIENT)),
          new VerdictRule(VerdictRule.Adjustment.HOLM, 0.6, 1, VerdictRule.Survival.SIGN, 0));

  @TempDir Path directory;

  private static Findings checked() {
    Findings it = Examples.real();
    return new Findings(
        it.about(),
        it.states(),
        it.verdicts(),
        it.models(),
        it.coefficients(),
        it.effects(),
        it.tests(),
        it.regions(),
        it.regimes(),
        it.coverage(),
        it.ledger(),
        it.provenance(),
        it.upkeep(),
        it.surveys(),
        new RobustnessFindings(
            ASKED,
            leftOut(),
            curves(),
            sensitivity(),
            List.of(bound("gdp", 0.4, 0.02), bound("polity", 0.1, 0.05)),
            List.of(
                new AdjustedTest(
                    "family", MODEL, "H1", "exports", 0.01, 0.03, 0.02, 0.025, 3, "state")),
            List.of(
                new ImputedTerm(
                    MODEL,
                    "exports",
                    "exporters",
                    20,
                    150,
                    -0.3,
                    0.1,
                    88.2,
                    0.004,
                    0.12,
                    118,
                    -0.4,
                    0.12,
                    0.001,
                    "")),
            further()));
  }

  private static List<LeftOut> leftOut() {
    return List.of(
        new LeftOut(MODEL, "exports", "all", "", 118, -0.4, 0.1, 0.001, NONE, false, ""),
        new LeftOut(MODEL, "exports", "state", "YEM", 117, 0.1, 0.1, 0.3, -0.91, true, ""),
        new LeftOut(MODEL, "exports", "state", "PRK", 117, -0.5, 0.1, 0.001, 0.05, false, ""),
        new LeftOut(
            MODEL, "exports", "region", "Europe", 80, NONE, NONE, NONE, NONE, false, "constant"));
  }

  private static RobustnessFindings.Curves curves() {
    List<CurvePoint> points = new ArrayList<>();
    List<CurveChoice> choices = new ArrayList<>();
    for (int i = 1; i <= 700; i++) {
      double estimate = Math.sin(i) - 0.5;
      points.add(
          new CurvePoint(
              "curve",
              "H1",
              i,
              "exports",
              "exports",
              118,
              estimate,
              0.2,
              estimate / 0.2,
              110,
              Math.abs(estimate) > 0.4 ? 0.01 : 0.4,
              estimate,
              ""));
      choices.add(new CurveChoice("curve", i, "outcome", i % 2 == 0 ? "vote" : "index"));
      choices.add(new CurveChoice("curve", i, "missing values", "listwise"));
    }
    CurveSummary summary =
        new CurveSummary(
            "curve",
            "A curve",
            MODEL,
            "H1",
            "exports",
            "negative",
            704,
            700,
            -0.51,
            0.66,
            0.55,
            0.1,
            500,
            0.02,
            0.03,
            0.01);
    return new RobustnessFindings.Curves(List.of(summary), points, choices);
  }

  private static List<Confoundedness> sensitivity() {
    return List.of(
        new Confoundedness(
            MODEL, "H1", "exports", -0.4, 0.001, 0.08, 0.21, 0.1, 0.1, 110, 0.28, 0.06, 0.05, 0.99,
            ""),
        new Confoundedness(
            MODEL, "H3", "polity", 0.01, 0.8, 0.001, 0.02, 0, 0.05, 110, 0.14, 0.06, 0.2, 0.02,
            ""));
  }

  private static ConfounderBound bound(String benchmark, double withTerm, double withOutcome) {
    return new ConfounderBound(
        MODEL, "H1", "exports", benchmark, 1, withTerm, withOutcome, -0.2, 0.1, -2, "");
  }

  private static FurtherFindings further() {
    return new FurtherFindings(
        List.of(
            placebo("model", "score", 0, -0.4, 0.001, false),
            placebo("outcome", "rain", 0, -0.35, 0.01, true),
            placebo("outcome", "snow", 0, 0.01, 0.9, false),
            placebo("lag", "score", 3, -0.25, 0.03, false)),
        List.of(
            new SpatialDependence(
                MODEL, "inverse-distance", 110, 8, 0.21, -0.009, 0.002, 4.9, 1e-6, 0.001, 999, ""),
            new SpatialDependence(
                MODEL, "land", 0, 118, NONE, NONE, NONE, NONE, NONE, NONE, 999, "no borders")),
        List.of(
            new PredictionScore(
                MODEL, "folds", "model", 118, 10, 20, 2.611, 0.45, -0.512, 0.171, ""),
            new PredictionScore(
                MODEL, "folds", "income only", 118, 10, 20, 3.9, -0.02, -0.7, 0.25, ""),
            new PredictionScore(
                MODEL, "regions", "region only", 118, 7, 1, NONE, NONE, NONE, NONE, "no mean")),
        List.of(
            new PooledHypothesis(
                "goods",
                "H1",
                "negative",
                "coefficient",
                2,
                -0.3,
                0.1,
                1,
                0.2,
                0.04,
                0.61,
                4,
                0.046,
                "")),
        List.of(
            new PooledGood(
                "goods", "H1", "small-arms", MODEL, "exports", -0.4, 0.1, -0.37, 0.09, ""),
            new PooledGood(
                "goods", "H1", "drugs", "other", "exports", NONE, NONE, NONE, NONE, "constant")));
  }

  private static PlaceboTest placebo(
      String kind, String outcome, int lag, double estimate, double p, boolean suspicious) {
    return new PlaceboTest(
        MODEL,
        "H1",
        "negative",
        "exports",
        kind,
        outcome,
        lag,
        111,
        estimate,
        0.1,
        p,
        suspicious,
        "");
  }

  @Test
  void thePageSaysWhatTheChecksThatNoVerdictWeighsGave() throws IOException {
    String content = Markup.read(ReportWriter.write(checked(), directory).get(0)).content();

    assertThat(content)
        .contains("1 of 2 tests on placebo outcomes find what the hypothesis expects")
        .contains("placebo rain")
        .contains("values of 3 years before")
        .contains("inverse distance")
        .contains("states near each other leave the same over")
        .contains("no borders")
        .contains("10 folds, 20 times")
        .contains("2.611")
        .contains("region only: no mean")
        .contains("mean, negative expected")
        .contains("61%")
        .contains("constant");
  }

  @Test
  void thePageSaysTheRuleAndWhatEachCheckGave() throws IOException {
    String content = Markup.read(ReportWriter.write(checked(), directory).get(0)).content();

    assertThat(content)
        .contains("Would the findings survive?")
        .contains(ASKED.rule().orElseThrow().sentence())
        .contains("Yemen")
        .contains("no estimate without 1 of them")
        .contains("700 of 704")
        .contains("66%")
        .contains("0.020 / 0.030 / 0.010")
        .contains("gdp leaves")
        .contains("88.2");
  }

  @Test
  void eachCheckIsDrawnAndALongCurveKeepsThePageLight() throws IOException {
    ReportWriter.write(checked(), directory);

    Path curve = directory.resolve("curve-curve-H1.svg");
    assertThat(Files.readString(curve))
        .contains("300 of 700 specifications")
        .contains(">vote<")
        .doesNotContain(">listwise<");
    assertThat(Files.size(curve)).isLessThan(150_000);
    assertThat(Files.readString(directory.resolve("left-out-" + MODEL + ".svg")))
        .contains("Yemen (-0.91)");
    assertThat(directory.resolve("confounder-" + MODEL + "-exports.svg")).exists();
    assertThat(directory.resolve("confounder-" + MODEL + "-polity.svg")).doesNotExist();
  }

  @Test
  void theTerminalIsToldTheRule() {
    assertThat(VerdictLines.of(checked()))
        .contains("rule      " + ASKED.rule().orElseThrow().sentence());
  }

  @Test
  void aStudyThatAsksForNothingHasNoSuchSection() throws IOException {
    assertThat(Files.readString(ReportWriter.write(Examples.real(), directory).get(0)))
        .doesNotContain("id=\"robustness\"");
  }

  @Test
  void theMethodsAreWrittenFromWhatRanWithSeedsAndNumbersOfDraws() throws IOException {
    Markup page = Markup.read(ReportWriter.write(checked(), directory).get(0));

    assertThat(page.content())
        .contains("by the local kernel")
        .contains("HC3: squared residuals over (1-h)^2; t with n-p df")
        .contains("and without each level of continent")
        .contains("joint test by permutation of residuals, 500 draws, seed 2006")
        .contains("multiplier bootstrap, 9,999 draws, seed 2006")
        .contains("Chained equations by pmm, 20 imputations after 10 sweeps each, seed 2006")
        .contains("Moran's I of the residuals by permutation, 999 draws, seed 2006")
        .contains(
            "10 folds of states dealt 20 times, seed 2006, and each level of continent left out")
        .contains("scale: coefficient");
    assertThat(Files.readString(directory.resolve("report.md")))
        .contains("## Methods", "20 imputations after 10 sweeps each");
  }

  @Test
  void theMethodsSayNothingOfWhatWasAskedAndGaveNothing() {
    assertThat(Methods.of(checked()))
        .extracting(Method::subject)
        .contains("Family of tests family", "Verdicts")
        .doesNotContain("Family of tests unheard", "Sensitivity");
    assertThat(Methods.of(Examples.real()))
        .extracting(Method::subject)
        .noneMatch(subject -> subject.startsWith("Multiple imputation"));
  }
}
