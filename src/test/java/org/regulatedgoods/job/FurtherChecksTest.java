package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.robustness.LeftOut;
import org.regulatedgoods.robustness.PlaceboTest;
import org.regulatedgoods.robustness.PooledGood;
import org.regulatedgoods.robustness.PooledHypothesis;
import org.regulatedgoods.robustness.PredictionScore;
import org.regulatedgoods.robustness.SpatialDependence;

/** The checks that no verdict weighs, from the country-year table to their own. */
class FurtherChecksTest {

  private static final String MODELS =
      """
        - {id: plain, title: Plain, good: widgets, outcome: response, estimator: ols, years: 2006, covariance: HC3, terms: [{role: regime, term: x}]}
        - {id: other, title: Another good, good: gadgets, outcome: response, estimator: ols, years: 2005, covariance: HC3, terms: [{role: regime, term: x}]}
        - {id: panel-plain, title: A panel, good: widgets, outcome: response, estimator: ols, years: 2005..2006, covariance: HC1, terms: [{role: regime, term: x}, {role: control, term: z}]}
      comparisons:
      """;

  private static final String PLACEBOS =
      """
        placebos:
          - {model: plain, outcomes: [marker], lags: [1, 3, 5]}
      """;

  private static final String CHECKS =
      """
      robustness:
        seed: 4
        leave-out: {}
      """
          + PLACEBOS
          + """
        dependence: {models: [plain, panel-plain], near: [land, inverse-distance], permutations: 99}
        prediction: {models: [plain], income: z, folds: 4, repeats: 2}
        pooling:
          - {id: both, models: [plain, other]}
      """;

  @TempDir static Path directory;
  private static JobContext context;
  private static List<PlaceboTest> placebos;

  @BeforeAll
  static void check() throws IOException {
    StudyRun.copy(Path.of("src/test/resources/spoilt"), directory);
    Path conf = directory.resolve("conf");
    Path study = conf.resolve("studies/spoilt.yaml");
    Files.writeString(
        study,
        Files.readString(study)
                .replace("goods: [widgets]", "goods: [widgets, gadgets]")
                .replace("comparisons:\n", MODELS)
            + CHECKS);
    Path hypothesis = conf.resolve("hypotheses/W1.yaml");
    Files.writeString(
        hypothesis,
        Files.readString(hypothesis).replace("goods: [widgets]", "goods: [widgets, gadgets]"));
    Files.writeString(
        conf.resolve("goods/gadgets.yaml"),
        """
        id: gadgets
        title: Gadgets
        products: {HS92: ["930320"]}
        roles: {regime: the government}
        """);
    StudyRun run =
        new StudyRun(conf, "spoilt", directory.resolve("raw"), directory.resolve("lake"));
    context = run.context();
    new Ingest(context).run();
    new BuildFeatures(context).run();
    new CheckRobustness(context).run();
    placebos = read(Tables.PLACEBOS, PlaceboTest.class);
    Files.writeString(study, Files.readString(study).replace(PLACEBOS, ""));
    context = run.context();
    new CheckRobustness(context).run();
  }

  private static <T extends Record> List<T> read(String table, Class<T> type) {
    return new RecordTable<>(type).read(context.lake().working(table));
  }

  /** The least-squares slope of the outcome in 2006 on x in an earlier year. */
  private static double slope(int years) {
    Map<String, double[]> pairs = new HashMap<>();
    for (Row row : context.lake().working(Tables.countryYear("widgets")).collectAsList()) {
      double[] pair = pairs.computeIfAbsent(row.getAs("state"), s -> new double[] {NONE, NONE});
      if (row.<Integer>getAs("year") == 2006 - years) {
        pair[0] = number(row, "x");
      }
      if (row.<Integer>getAs("year") == 2006) {
        pair[1] = number(row, "response");
      }
    }
    List<double[]> whole = new ArrayList<>(pairs.values());
    whole.removeIf(pair -> Double.isNaN(pair[0] + pair[1]));
    double x = whole.stream().mapToDouble(pair -> pair[0]).average().orElseThrow();
    double products = whole.stream().mapToDouble(pair -> (pair[0] - x) * pair[1]).sum();
    return products / whole.stream().mapToDouble(pair -> (pair[0] - x) * (pair[0] - x)).sum();
  }

  private static final double NONE = Double.NaN;

  private static double number(Row row, String column) {
    Double value = row.getAs(column);
    return value == null ? NONE : value;
  }

  @Test
  void aLagIsOfTheCalendarInTheCountryYearTable() {
    assertThat(placebos)
        .extracting(PlaceboTest::kind)
        .containsExactly("model", "outcome", "lag", "lag", "lag");
    assertThat(placebos.get(1).outcome()).isEqualTo("marker");
    for (PlaceboTest test : placebos) {
      if (!test.kind().equals(PlaceboTest.OUTCOME)) {
        assertThat(test.rows()).isPositive();
        assertThat(test.estimate()).isCloseTo(slope(test.lag()), within(1e-9));
      }
    }
  }

  @Test
  void neighboursAreThoseOfTheReferenceAndDistancesThoseOfTheCentroids() {
    List<SpatialDependence> lines = read(Tables.DEPENDENCE, SpatialDependence.class);

    assertThat(lines)
        .extracting(line -> line.model() + " " + line.near())
        .containsExactly(
            "plain land",
            "plain inverse-distance",
            "panel-plain land",
            "panel-plain inverse-distance");
    SpatialDependence distance = lines.get(1);
    assertThat(distance.alone()).isZero();
    assertThat(distance.expectation()).isEqualTo(-1.0 / (distance.rows() - 1));
    assertThat(lines.get(0).rows() + lines.get(0).alone()).isEqualTo(distance.rows());
    assertThat(lines.get(0).alone()).isPositive();
    assertThat(lines).allMatch(line -> line.pPermuted() >= 0.01);
  }

  @Test
  void everyPredictorIsOnTheSameRows() {
    List<PredictionScore> scores = read(Tables.OUT_OF_SAMPLE, PredictionScore.class);

    assertThat(scores)
        .extracting(PredictionScore::predictor)
        .containsExactly("model", "income only", "mean only");
    assertThat(scores)
        .allMatch(score -> score.rows() == scores.get(0).rows() && score.rmse() > 0)
        .allMatch(score -> Double.isNaN(score.brier()));
  }

  @Test
  void aHypothesisOfTwoGoodsIsPooled() {
    assertThat(read(Tables.POOLED_HYPOTHESES, PooledHypothesis.class))
        .singleElement()
        .satisfies(
            pooled -> {
              assertThat(pooled.goods()).isEqualTo(2);
              assertThat(pooled.mean()).isFinite();
            });
    assertThat(read(Tables.POOLED_GOODS, PooledGood.class))
        .extracting(PooledGood::good)
        .containsExactly("widgets", "gadgets");
  }

  @Test
  void weightsThatAllowNoFitAreADiagnosisInTheChecksToo() {
    List<LeftOut> lines = read(Tables.LEFT_OUT, LeftOut.class);

    assertThat(lines)
        .filteredOn(line -> line.model().equals("negative-weight"))
        .isNotEmpty()
        .allMatch(line -> line.reason().contains("weights are negative"));
    assertThat(lines)
        .filteredOn(line -> line.model().equals("zero-weight"))
        .isNotEmpty()
        .allMatch(line -> line.reason().contains("all weights are zero"));
  }

  @Test
  void whatIsNoLongerDeclaredIsEmptied() {
    assertThat(context.lake().working(Tables.PLACEBOS).isEmpty()).isTrue();
  }
}
