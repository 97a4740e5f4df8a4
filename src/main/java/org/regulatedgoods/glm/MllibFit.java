package org.regulatedgoods.glm;

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

/**
 * The coefficients as MLlib finds them.
 *
 * <p>On the scaled design, because MLlib's tolerance is an absolute change of a coefficient. MLlib
 * reads its input once an iteration and does not persist it; {@link Frame} has, as blocks.
 */
final class MllibFit {
  /** The iteration after this one moves nothing that {@link Inference} does not mend. */
  private static final double TOLERANCE = 1e-3;

  private static final String LABEL = "label";
  private static final String FEATURES = "features";

  private MllibFit() {}

  static ScaledFit of(
      SparkSession session, Family family, Design design, DesignRows rows, int mostIterations) {
    Dataset<Row> table = rows.toDataset(session, row -> labelled(design, row), schema());
    return from(regression(family).setMaxIter(mostIterations).fit(table), mostIterations);
  }

  private static GeneralizedLinearRegression regression(Family family) {
    return new GeneralizedLinearRegression()
        .setFamily(family.mllibFamily())
        .setLink(family.mllibLink())
        .setLabelCol(LABEL)
        .setFeaturesCol(FEATURES)
        .setFitIntercept(true)
        .setRegParam(0)
        .setTol(TOLERANCE);
  }

  private static ScaledFit from(GeneralizedLinearRegressionModel model, int mostIterations) {
    double[] slopes = model.coefficients().toArray();
    double[] all = new double[slopes.length + 1];
    all[0] = model.intercept();
    System.arraycopy(slopes, 0, all, 1, slopes.length);
    int iterations = model.summary().numIterations();
    ScaledFit.Coefficients coefficients = new ScaledFit.Coefficients(all);
    return new ScaledFit(Engine.MLLIB, coefficients, iterations, iterations < mostIterations);
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
