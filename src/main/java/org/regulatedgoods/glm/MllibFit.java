package org.regulatedgoods.glm;

import java.util.Locale;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.regression.GeneralizedLinearRegression;
import org.apache.spark.ml.regression.GeneralizedLinearRegressionModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.glm.kernel.Distribution;
import org.regulatedgoods.glm.kernel.Model;

/**
 * The coefficients as MLlib finds them.
 *
 * <p>On the scaled design, because MLlib's tolerance is an absolute change of a coefficient. MLlib
 * reads its input once an iteration and does not persist it; {@link Frame} has, as blocks.
 */
final class MllibFit {
  /** The power of the mean that a Tweedie outcome's linear predictor is, by continuity. */
  private static final double LOG = 0;

  private static final String LABEL = "label";
  private static final String FEATURES = "features";

  private MllibFit() {}

  /**
   * When MLlib ends.
   *
   * @param tolerance the change of a coefficient of the scaled design below which it has converged
   * @param iterations the most of them
   */
  record Limits(double tolerance, int iterations) {}

  static ScaledFit of(
      SparkSession session,
      Model.GeneralizedLinear model,
      Design design,
      DesignRows rows,
      Limits limits) {
    Dataset<Row> table = rows.toDataset(session, row -> labelled(design, row), schema());
    GeneralizedLinearRegression regression =
        ofModel(model)
            .setLabelCol(LABEL)
            .setFeaturesCol(FEATURES)
            .setFitIntercept(true)
            .setRegParam(0)
            .setTol(limits.tolerance())
            .setMaxIter(limits.iterations());
    return from(regression.fit(table), limits);
  }

  private static GeneralizedLinearRegression ofModel(Model.GeneralizedLinear model) {
    GeneralizedLinearRegression regression =
        new GeneralizedLinearRegression().setFamily(family(model.distribution()));
    return model.distribution() instanceof Distribution.Tweedie tweedie
        ? regression.setVariancePower(tweedie.power()).setLinkPower(LOG)
        : regression.setLink(model.link().name().toLowerCase(Locale.ROOT));
  }

  private static String family(Distribution distribution) {
    return distribution instanceof Distribution.Fractional
        ? "binomial"
        : distribution.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static ScaledFit from(GeneralizedLinearRegressionModel model, Limits limits) {
    double[] slopes = model.coefficients().toArray();
    double[] all = new double[slopes.length + 1];
    all[0] = model.intercept();
    System.arraycopy(slopes, 0, all, 1, slopes.length);
    int iterations = model.summary().numIterations();
    ScaledFit.Coefficients coefficients = new ScaledFit.Coefficients(all);
    return new ScaledFit(Engine.MLLIB, coefficients, iterations, iterations < limits.iterations());
  }

  private static Row labelled(Design design, DesignRow row) {
    double[] scaled = design.scaled(row.atoms());
    double[] slopes = new double[scaled.length - 1];
    System.arraycopy(scaled, 1, slopes, 0, slopes.length);
    return RowFactory.create(row.outcome(), Vectors.dense(slopes));
  }

  private static StructType schema() {
    return new StructType()
        .add(LABEL, DataTypes.DoubleType, false)
        .add(FEATURES, SQLDataTypes.VectorType(), false);
  }
}
