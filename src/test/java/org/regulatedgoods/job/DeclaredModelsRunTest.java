package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that data cannot answer end as a diagnosis; others as they are declared. */
class DeclaredModelsRunTest {

  @TempDir static Path directory;
  private static final Map<String, Row> MODELS = new HashMap<>();
  private static final Map<String, Row> VERDICTS = new HashMap<>();
  private static final Map<String, Row> TESTS = new HashMap<>();
  private static List<Row> ledger;

  @BeforeAll
  static void fit() throws IOException {
    StudyRun.copy(Path.of("src/test/resources/spoilt"), directory);
    StudyRun study =
        new StudyRun(
            directory.resolve("conf"),
            "spoilt",
            directory.resolve("raw"),
            directory.resolve("lake"));
    JobContext context = study.context();
    new Ingest(context).run();
    new BuildFeatures(context).run();
    new Fit(context).run();
    context
        .lake()
        .working(Tables.MODELS)
        .collectAsList()
        .forEach(row -> MODELS.put(row.getAs("model"), row));
    context
        .lake()
        .working(Tables.VERDICTS)
        .collectAsList()
        .forEach(row -> VERDICTS.put(row.getAs("model"), row));
    context
        .lake()
        .working(Tables.TESTS)
        .collectAsList()
        .forEach(row -> TESTS.put(modelOf(row) + " " + row.getAs("test"), row));
    ledger = context.lake().working(Tables.LEDGER).where("subject = 'hazard'").collectAsList();
  }

  private static String modelOf(Row test) {
    return test.<String>getList(test.fieldIndex("models")).get(0);
  }

  private static String verdict(String model) {
    assertThat(VERDICTS.get(model).<String>getAs("finding")).isEqualTo("NOT_ESTIMABLE");
    return VERDICTS.get(model).getAs("reason");
  }

  @Test
  void separationNamesTheTermAndFirthsLogitIsFiniteThere() {
    assertThat(verdict("separated")).isEqualTo("separation: marker splits the outcome by itself");
    assertThat(VERDICTS.get("firth").<Double>getAs(EstimateColumns.ESTIMATE)).isPositive();
    Row profile = TESTS.get("firth profile-likelihood:marker");
    assertThat(profile.<Double>getAs(EstimateColumns.P_VALUE)).isLessThan(0.001);
    assertThat(profile.<Double>getAs(EstimateColumns.LOW)).isPositive();
  }

  @Test
  void aTermThatSaysNothingNewIsDroppedByName() {
    assertThat(verdict("collinear"))
        .isEqualTo("the term twice_x was dropped: collinear with x and the intercept");
    assertThat(verdict("constant"))
        .isEqualTo("the term flat was dropped: constant at 3.0 in the rows used");
  }

  @Test
  void tooFewClustersAreDiagnosed() {
    assertThat(verdict("one-cluster")).isEqualTo("1 cluster in single");
    assertThat(verdict("few-clusters"))
        .isEqualTo(
            "fewer clusters (2) than parameters (3): leave terms out or choose other errors"
                + " (pair)");
  }

  @Test
  void outcomesAndWeightsOutOfRangeNameTheCountries() {
    assertThat(verdict("no-count"))
        .startsWith("the outcome response is no count in 28 rows: AFG/2006, ALB/2006, ")
        .endsWith("…");
    assertThat(verdict("negative-weight"))
        .isEqualTo("the weight minus is negative in 1 rows: DZA/2006");
    assertThat(verdict("zero-weight")).isEqualTo("the weight nothing is zero in every row");
  }

  @Test
  void noCaseAndNoMaximumAreDiagnosed() {
    assertThat(verdict("no-case")).matches("none of the \\d+ rows is complete");
    assertThat(verdict("no-maximum"))
        .isEqualTo("the counts spread no more than a Poisson's: theta has no maximum");
  }

  /** Counted in facts.csv: the state-years up to the event of the states first seen without it. */
  @Test
  void aHazardIsOfTheStateYearsUntilTheEvent() {
    Row hazard = MODELS.get("hazard");
    assertThat(hazard.<Long>getAs("rows_used")).isEqualTo(123);
    assertThat(ledger)
        .anySatisfy(
            row -> {
              assertThat(row.<String>getAs("reason"))
                  .isEqualTo("no longer at risk: the event has been before");
              assertThat(row.<Long>getAs("rows")).isEqualTo(45);
            });
    Row score = TESTS.get("hazard score-bootstrap:x");
    assertThat(score.<Long>getAs("draws")).isEqualTo(199);
    assertThat(score.<Double>getAs(EstimateColumns.P_VALUE)).isBetween(0.005, 1.0);
  }

  @Test
  void aPanelHasItsEffectsAndItsTest() {
    Row panel = MODELS.get("panel");
    assertThat(panel.<Long>getAs("parameters")).isEqualTo(8);
    assertThat(panel.<Long>getAs("clusters")).isEqualTo(28);
    assertThat(panel.<String>getList(panel.fieldIndex("cautions")))
        .singleElement()
        .asString()
        .startsWith("28 clusters are few");
    Row opposite = TESTS.get("panel opposite");
    assertThat(opposite.<Long>getAs("restrictions")).isEqualTo(1);
    assertThat(opposite.<Double>getAs(EstimateColumns.DF)).isEqualTo(27);
    assertThat(opposite.<String>getAs("note")).startsWith("CR1: squared cluster sums");
    Row same = TESTS.get("panel same");
    assertThat(same.<String>getAs("null_hypothesis")).isEqualTo("panel:x = nearby:x");
    assertThat(same.<Double>getAs(EstimateColumns.P_VALUE)).isBetween(0.0, 1.0);
    assertThat(same.<String>getAs("note")).startsWith("Stacked scores summed by state");
  }

  @Test
  void whatNeighboursShareAndWhatIsResampledStandsBesideTheCoefficients() {
    assertThat(MODELS.get("nearby").<String>getAs("small_sample_rule"))
        .isEqualTo("Conley: products of scores up to 2000.0 km, uniform weights; t with n-p df");
    Row pairs = TESTS.get("nearby pairs-bootstrap:x");
    assertThat(pairs.<Double>getAs(EstimateColumns.STANDARD_ERROR)).isPositive();
    assertThat(pairs.<Double>getAs(EstimateColumns.LOW))
        .isLessThan(pairs.<Double>getAs(EstimateColumns.HIGH));
    Row dealt = TESTS.get("nearby randomisation:x");
    assertThat(dealt.<Double>getAs(EstimateColumns.P_VALUE)).isBetween(0.01, 1.0);
    assertThat(dealt.<Double>getAs("p.value.asymptotic")).isBetween(0.0, 1.0);
  }

  @Test
  void aComparisonWithAModelThatHasNoEstimateSaysSo() {
    assertThat(TESTS.get("panel not-same").<String>getAs("note"))
        .contains("the model separated has no estimate of marker");
    assertThat(TESTS.get("panel not-same").isNullAt(TESTS.get("panel same").fieldIndex("p.value")))
        .isTrue();
  }
}
