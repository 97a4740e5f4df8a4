package org.regulatedgoods.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regulatedgoods.glm.Tables.column;

import java.util.List;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.regression.GeneralizedLinearRegression;
import org.apache.spark.ml.regression.GeneralizedLinearRegressionModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What MLlib does by itself: the reasons for this room's checks. A change upstream shows here. */
class MllibTrapsTest {

  @Test
  void mllibReturnsSeparatedDataAsAFit() {
    Dataset<Row> table =
        Tables.of(
            List.of("y", "x"), new Double[][] {column(0, 0, 0, 1, 1, 1), column(1, 2, 3, 4, 5, 6)});
    GeneralizedLinearRegressionModel model = fit(table, "binomial", "x");
    assertThat(model.summary().numIterations()).isEqualTo(25);
    assertThat(Math.abs(model.coefficients().apply(0))).isGreaterThan(10);
  }

  @Test
  void mllibHasNoErrorsForASingularDesign() {
    Dataset<Row> table =
        Tables.of(
            List.of("y", "x", "twice"),
            new Double[][] {
              column(0, 2, 1, 5, 3, 1), column(1, 2, 3, 4, 5, 6), column(2, 4, 6, 8, 10, 12)
            });
    GeneralizedLinearRegressionModel model = fit(table, "gaussian", "x", "twice");
    assertThatThrownBy(() -> model.summary().coefficientStandardErrors())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void mllibUnderflowsSmallPValuesToZero() {
    GeneralizedLinearRegressionModel model =
        fit(Golden.table("strong.csv", List.of("row")), "gaussian", "x", "z");
    assertThat(model.summary().pValues()[0]).isZero();
  }

  @Test
  void mllibThrowsOnAMissingOutcome() {
    Dataset<Row> table =
        Tables.of(List.of("y", "x"), new Double[][] {{0.0, null, 1.0, 5.0}, column(1, 2, 3, 4)});
    assertThatThrownBy(() -> fit(table, "gaussian", "x"))
        .hasStackTraceContaining("MUST NOT be Null or NaN");
  }

  @Test
  void mllibTakesAFractionalOutcomeAsBinomial() {
    GeneralizedLinearRegressionModel model =
        fit(States.table().withColumnRenamed("support", "y"), "binomial", "polity");
    assertThat(model.summary().dispersion()).isEqualTo(1.0);
  }

  private static GeneralizedLinearRegressionModel fit(
      Dataset<Row> table, String family, String... features) {
    Dataset<Row> assembled =
        new VectorAssembler().setInputCols(features).setOutputCol("features").transform(table);
    return new GeneralizedLinearRegression().setFamily(family).setLabelCol("y").fit(assembled);
  }
}
