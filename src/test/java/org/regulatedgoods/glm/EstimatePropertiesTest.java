package org.regulatedgoods.glm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class EstimatePropertiesTest {

  @Test
  void rowOrderAndPartitioningMoveNotASingleBit() {
    List<Coefficient> expected = States.fit(States.logit()).coefficientTable();
    for (int seed = 1; seed <= 3; seed++) {
      Dataset<Row> shuffled = States.table().orderBy(functions.rand(seed)).repartition(seed + 1);
      assertThat(fit(shuffled, States.logit()).coefficientTable()).isEqualTo(expected);
    }
  }

  @Test
  void columnOrderInTheTableMovesNotASingleBit() {
    List<Coefficient> expected = States.fit(States.interactedLogit()).coefficientTable();
    List<String> columns = new ArrayList<>(List.of(States.table().columns()));
    Collections.shuffle(columns, new Random(5));
    Dataset<Row> table = States.table().selectExpr(columns.toArray(String[]::new));
    assertThat(fit(table, States.interactedLogit()).coefficientTable()).isEqualTo(expected);
  }

  @Test
  void termOrderMovesNoNumberOfANamedTerm() {
    GlmFit expected = States.fit(States.logit());
    List<Term> terms = new ArrayList<>(States.logit().terms());
    for (int seed = 1; seed <= 3; seed++) {
      Collections.shuffle(terms, new Random(seed));
      GlmFit fit = States.fit(States.logit().withTerms("shuffled", terms));
      for (String name : expected.coefficientNames()) {
        assertThat(fit.coefficient(name)).isCloseTo(expected.coefficient(name), relative(1e-9));
      }
    }
  }

  @Test
  void scalingAColumnScalesItsCoefficientAndNothingElse() {
    GlmFit expected = States.fit(States.logit());
    for (double factor : new double[] {1e-9, 0.37, 1e9}) {
      Dataset<Row> table =
          States.table().withColumn("wealth", functions.col("wealth").multiply(factor));
      GlmFit fit = fit(table, States.logit());
      assertThat(fit.coefficient("wealth") * factor)
          .isCloseTo(expected.coefficient("wealth"), relative(1e-8));
      for (String name : List.of("(Intercept)", "polity", "exports", "treaty")) {
        assertThat(fit.coefficient(name)).isCloseTo(expected.coefficient(name), relative(1e-8));
      }
      assertThat(statistics(fit)).hasSameSizeAs(statistics(expected));
      for (int k = 0; k < statistics(fit).size(); k++) {
        assertThat(statistics(fit).get(k)).isCloseTo(statistics(expected).get(k), relative(1e-8));
      }
    }
  }

  @Test
  void everyRowTwiceLeavesCoefficientsAndHalvesTheClassicalVarianceOfTheLogit() {
    GlmFit once = States.fit(States.logit());
    GlmFit twice = fit(States.table().union(States.table()), States.logit());
    for (String name : once.coefficientNames()) {
      assertThat(twice.coefficient(name)).isCloseTo(once.coefficient(name), relative(1e-9));
      assertThat(2 * twice.covariance(CovarianceKind.CLASSICAL).between(name, name))
          .isCloseTo(once.covariance(CovarianceKind.CLASSICAL).between(name, name), relative(1e-9));
    }
    assertThat(twice.statistics().rows()).isEqualTo(236);
  }

  @Test
  void oneClusterARowIsHc1() {
    GlmFit fit = States.fit(States.logit().clusteredBy("state"));
    for (String name : fit.coefficientNames()) {
      assertThat(fit.covariance(CovarianceKind.CR1).standardError(name))
          .isCloseTo(fit.covariance(CovarianceKind.HC1).standardError(name), relative(1e-12));
    }
  }

  @Test
  void addingAConstantToTheOutcomeMovesTheInterceptAlone() {
    GlmFit expected = States.fit(States.leastSquares());
    Dataset<Row> table = States.table().withColumn("score", functions.col("score").plus(1e6));
    GlmFit fit = fit(table, States.leastSquares());
    assertThat(fit.coefficient("(Intercept)") - 1e6)
        .isCloseTo(expected.coefficient("(Intercept)"), relative(1e-8));
    assertThat(fit.coefficient("polity:exports"))
        .isCloseTo(expected.coefficient("polity:exports"), relative(1e-8));
  }

  @Test
  void missingRowsAreCountedOnceUnderTheFirstMissingColumnAndNamed() {
    for (int seed = 1; seed <= 4; seed++) {
      Dataset<Row> table = withHoles(seed);
      GlmFit fit = fit(table, States.logit());
      SampleFlow flow = fit.sampleFlow();
      long complete =
          table
              .filter("vote is not null and not isnan(polity) and exports is not null")
              .filter("region is not null")
              .count();
      assertThat(flow.rowsIn()).isEqualTo(118);
      assertThat(flow.rowsUsed()).isEqualTo(complete).isEqualTo(fit.statistics().rows());
      assertThat(flow.dropped())
          .extracting(DroppedRows::column)
          .containsExactly("vote", "polity", "exports", "region");
      assertThat(flow.dropped().get(0).count()).isEqualTo(table.filter("vote is null").count());
      assertThat(flow.dropped().get(1).keys())
          .containsExactlyElementsOf(keys(table.filter("vote is not null and isnan(polity)")));
    }
  }

  private static Dataset<Row> withHoles(int seed) {
    Dataset<Row> table = States.table();
    return table
        .withColumn("vote", hole(seed, "null", "vote"))
        .withColumn("polity", hole(10 + seed, "double('NaN')", "polity"))
        .withColumn("exports", hole(20 + seed, "null", "exports"))
        .withColumn("region", hole(30 + seed, "null", "region"));
  }

  /** About one state in thirteen, by a hash of its name. */
  private static Column hole(int seed, String missing, String column) {
    return functions.expr(
        "if(pmod(hash(state, %d), 13) = 0, %s, %s)".formatted(seed, missing, column));
  }

  private static List<String> keys(Dataset<Row> rows) {
    return rows.select("state").orderBy("state").collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static List<Double> statistics(GlmFit fit) {
    return fit.coefficientTable().stream().map(Coefficient::statistic).toList();
  }

  private static GlmFit fit(Dataset<Row> table, GlmSpec spec) {
    return Fits.fit(new Estimator().estimate(table, spec, States.KEY));
  }

  private static Percentage relative(double share) {
    return Percentage.withPercentage(100 * share);
  }
}
