package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.glm.FitStatistics;
import org.regulatedgoods.glm.GlmFit;
import org.regulatedgoods.glm.NotEstimable;
import org.regulatedgoods.study.Model;

/** Models as rows, estimated or not. */
record ModelTable(SparkSession spark) {

  private static final DataType TEXT = DataTypes.StringType;
  private static final DataType NUMBER = DataTypes.DoubleType;
  private static final DataType COUNT = DataTypes.LongType;

  private static final StructType SCHEMA =
      new StructType()
          .add("model", TEXT)
          .add("position", DataTypes.IntegerType)
          .add("title", TEXT)
          .add("good", TEXT)
          .add("outcome", TEXT)
          .add("estimator", TEXT)
          .add("not_estimable", DataTypes.createArrayType(TEXT))
          .add("rows_in", COUNT)
          .add("rows_used", COUNT)
          .add("parameters", COUNT)
          .add("df_residual", COUNT)
          .add("log_likelihood", NUMBER)
          .add("aic", NUMBER)
          .add("deviance", NUMBER)
          .add("null_deviance", NUMBER)
          .add("r_squared", NUMBER)
          .add("adjusted_r_squared", NUMBER)
          .add("mcfadden", NUMBER)
          .add("pearson_dispersion", NUMBER)
          .add("iterations", COUNT)
          .add("engine", TEXT)
          .add("clusters", COUNT)
          .add("covariance", TEXT)
          .add("small_sample_rule", TEXT)
          .add("confidence", NUMBER)
          .add("dropped_terms", DataTypes.createMapType(TEXT, TEXT))
          .add("cautions", DataTypes.createArrayType(TEXT));

  /** One row a model, estimated or not. */
  Dataset<Row> of(List<Fitted> fits) {
    List<Row> rows = new ArrayList<>();
    for (Fitted fitted : fits) {
      Object[] cells = new Object[SCHEMA.size()];
      put(cells, 0, declared(fitted.model(), rows.size()));
      if (fitted.estimate() instanceof GlmFit fit) {
        put(cells, SCHEMA.fieldIndex("not_estimable"), estimated(fit));
      } else {
        put(cells, SCHEMA.fieldIndex("not_estimable"), reasons((NotEstimable) fitted.estimate()));
        cells[SCHEMA.fieldIndex("covariance")] = fitted.estimate().spec().covariance().name();
      }
      rows.add(RowFactory.create(cells));
    }
    return spark.createDataFrame(rows, SCHEMA);
  }

  private static void put(Object[] cells, int from, Object... values) {
    System.arraycopy(values, 0, cells, from, values.length);
  }

  private static Object[] declared(Model model, int position) {
    return new Object[] {
      model.id(),
      position,
      model.title(),
      model.good(),
      model.outcome(),
      model.estimator().toString()
    };
  }

  private static Object[] reasons(NotEstimable not) {
    return new Object[] {
      not.reasons().toArray(new String[0]), not.sampleFlow().rowsIn(), not.sampleFlow().rowsUsed()
    };
  }

  private static Object[] estimated(GlmFit fit) {
    FitStatistics statistics = fit.statistics();
    Map<String, String> dropped = new HashMap<>();
    fit.droppedTerms().forEach(term -> dropped.put(term.name(), term.reason()));
    return new Object[] {
      new String[0],
      fit.sampleFlow().rowsIn(),
      fit.sampleFlow().rowsUsed(),
      (long) statistics.parameters(),
      statistics.dfResidual(),
      boxed(statistics.logLikelihood()),
      boxed(statistics.aic()),
      statistics.deviance(),
      boxed(statistics.nullDeviance()),
      boxed(statistics.rSquared()),
      boxed(statistics.adjustedRSquared()),
      boxed(statistics.mcFadden()),
      boxed(statistics.pearsonDispersion()),
      (long) statistics.iterations(),
      statistics.engine().title(),
      statistics.clusters().isPresent() ? (Long) statistics.clusters().getAsLong() : null,
      fit.spec().covariance().name(),
      fit.covariance(fit.spec().covariance()).smallSampleRule(),
      1 - fit.spec().alpha(),
      dropped,
      fit.covariance(fit.spec().covariance()).cautions().toArray(new String[0])
    };
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }
}
