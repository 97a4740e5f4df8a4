package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.simulation.TradedGood;

/** What is found in the demonstration, held against the truth that its world was drawn from. */
class DemoFindingsTest {
  /** What is true of it is small, and 118 governments mostly do not show it. */
  private static final String WEAK = "drugs H3";

  @Test
  void theSurveysRecoverTheSignsOfTheTruthAndSupportAllThatTheyHaveThePowerFor() {
    Map<String, String> findings = findings("model LIKE 'survey-%'");
    assertThat(findings).hasSize(7 + 5 + 5).doesNotContainValue("CONTRADICTED").containsKey(WEAK);
    findings.remove(WEAK);
    assertThat(findings).allSatisfy((key, found) -> assertThat(found).isEqualTo("SUPPORTED"));
  }

  /** They are true of r*, and too small for an index of 118 governments to show. */
  @Test
  void whatTheTheoryAddsToTheHypothesesIsNotContradicted() {
    assertThat(findings("hypothesis LIKE 'A%'"))
        .containsOnlyKeys("antiquities A1", "drugs A1", "small-arms A1", "small-arms A2")
        .allSatisfy((key, found) -> assertThat(found).isIn("INCONCLUSIVE", "SUPPORTED"));
  }

  @Test
  void whatNoModelOfAGoodIsAboutIsNotEstimable() {
    assertThat(findings("good <> 'small-arms' AND model NOT RLIKE '^(survey|voice)-'"))
        .containsOnlyKeys("antiquities H2", "antiquities H7", "drugs H2", "drugs H7")
        .allSatisfy((key, found) -> assertThat(found).isEqualTo("NOT_ESTIMABLE"));
  }

  private static Map<String, String> findings(String condition) {
    Map<String, String> findings = new TreeMap<>();
    for (Row row : DemoRelease.table(Tables.VERDICTS).where(condition).collectAsList()) {
      findings.put(row.getAs("good") + " " + row.getAs("hypothesis"), row.getAs("finding"));
    }
    return findings;
  }

  @Test
  void theCoefficientsOfTheSurveysAreThoseOfTheIndependentComputation() throws IOException {
    Map<String, Row> ours = new TreeMap<>();
    for (Row row :
        DemoRelease.table(Tables.COEFFICIENTS)
            .where("(model LIKE 'survey-index%' OR model LIKE 'voice%') AND covariance = 'HC3'")
            .collectAsList()) {
      String model = row.<String>getAs("model").startsWith("voice") ? "voice" : "index";
      ours.put(key(model, row.getAs("good"), row.getAs(EstimateColumns.TERM)), row);
    }
    List<NamedCsvRecord> golden = golden();
    assertThat(ours).hasSize(golden.size());
    for (NamedCsvRecord line : golden) {
      String key = key(line.getField("model"), line.getField("good"), line.getField("term"));
      Row row = ours.get(key);
      assertThat(row.<Double>getAs("estimate"))
          .as(key)
          .isCloseTo(Double.parseDouble(line.getField("estimate")), within(1e-10));
      assertThat(row.<Double>getAs(EstimateColumns.STANDARD_ERROR))
          .as(key)
          .isCloseTo(Double.parseDouble(line.getField("std.error")), within(1e-10));
    }
  }

  private static String key(String model, String good, String term) {
    return String.join(" ", model, good, term);
  }

  /** Of golden/demo/make-goldens.R. */
  private static List<NamedCsvRecord> golden() throws IOException {
    return DemoRelease.records(Path.of("src/test/resources/golden/demo/coefficients.csv"));
  }

  @Test
  void theTheorysWeightsComeBackFromTheSurveysWithTheirSignsAndRatios() {
    List<Row> weights =
        DemoRelease.table(Tables.THEORY_WEIGHTS).orderBy("position").collectAsList();
    Map<String, List<Row>> byGood =
        weights.stream().collect(Collectors.groupingBy(row -> row.<String>getAs("good")));

    assertThat(byGood).hasSize(3);
    assertThat(weights)
        .hasSize(6 + 5 + 5)
        .filteredOn(row -> !row.<Boolean>getAs("allowed"))
        .allMatch(
            row -> row.getAs("good").equals("drugs") && row.getAs("quantity").equals("autocracy"));
    byGood.forEach((good, own) -> assertThatTheRatiosAreTheStated(own));
  }

  private static void assertThatTheRatiosAreTheStated(List<Row> weights) {
    double scale =
        weights.get(0).<Double>getAs("estimate") / weights.get(0).<Double>getAs("stated");
    for (Row row : weights) {
      double error = row.<Double>getAs("standard_error");
      boolean isRatio = row.getAs("quantity").equals("state-share");
      assertThat(row.<Double>getAs("estimate"))
          .as(row.<String>getAs("good") + " " + row.<String>getAs("quantity"))
          .isCloseTo(row.<Double>getAs("stated") * (isRatio ? 1 : scale), within(4 * error));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheLinearTheoryPredictsComesNearToTheTruthThatTheWorldWasDrawnFrom(TradedGood good) {
    Map<String, Double> truth = new Simulate(CountryRegistry.load(), 2006).world().preferred(good);
    List<Row> predictions =
        DemoRelease.table(Tables.PREDICTIONS)
            .where("preference = '" + good.id() + "-2006'")
            .orderBy("rank")
            .collectAsList();
    double[] predicted = predictions.stream().mapToDouble(row -> row.getAs("preferred")).toArray();
    double[] drawn =
        predictions.stream().mapToDouble(row -> truth.get(row.<String>getAs("state"))).toArray();

    assertThat(predictions).hasSizeGreaterThan(150);
    assertThat(new PearsonsCorrelation().correlation(predicted, drawn)).isGreaterThan(0.99);
    assertThat(Arrays.stream(predicted).average().orElseThrow())
        .isCloseTo(Arrays.stream(drawn).average().orElseThrow(), within(0.01));
    assertThat(predictions)
        .extracting(row -> row.<Double>getAs("preferred"))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void whetherARoleWeighsTheSameForEveryGoodIsTested() {
    List<Row> tests = DemoRelease.table(Tables.TESTS).where("test LIKE 'same-%'").collectAsList();

    assertThat(tests)
        .hasSize(4)
        .allMatch(row -> row.getAs("note").toString().contains("state"))
        .allMatch(row -> row.<Double>getAs(EstimateColumns.P_VALUE) <= 1);
  }
}
