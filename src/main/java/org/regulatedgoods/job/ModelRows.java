package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.country.Centroid;
import org.regulatedgoods.study.Estimator;
import org.regulatedgoods.study.Model;

/**
 * The country-years that a model is about, with what it needs of them beside features.
 *
 * @param outside those of its good's table that it is not about, by reason
 */
record ModelRows(Dataset<Row> rows, List<Fitted.Outside> outside) {

  static final String LATITUDE = "_latitude";
  static final String LONGITUDE = "_longitude";
  private static final String EVENTS_BEFORE = "_events_before";

  static ModelRows of(SparkSession spark, Dataset<Row> table, Model model) {
    boolean hazard = model.estimator() == Estimator.CLOGLOG_HAZARD;
    Dataset<Row> prepared = hazard ? atRisk(table, model.outcome()) : table;
    Column within = col("year").between(model.years().first(), model.years().last());
    List<Fitted.Outside> outside = new ArrayList<>();
    outside(prepared.where(not(within)), "outside the model's years", outside);
    Dataset<Row> rows = prepared.where(within);
    if (hazard) {
      Column still = col(EVENTS_BEFORE).equalTo(0);
      outside(rows.where(not(still)), "no longer at risk: the event has been before", outside);
      rows = rows.where(still).drop(EVENTS_BEFORE);
    }
    return new ModelRows(model.conley() == null ? rows : placed(spark, rows), outside);
  }

  /**
   * Beside each country-year whether the event was in an earlier one, and the years since the
   * first. Where the first year that is known has the event, it may have been before: the state was
   * never seen at risk.
   */
  private static Dataset<Row> atRisk(Dataset<Row> table, String outcome) {
    Column event = coalesce(col("`" + outcome + "`").cast("int"), lit(0));
    WindowSpec state = Window.partitionBy("state");
    WindowSpec before =
        state.orderBy("year").rowsBetween(Window.unboundedPreceding(), Window.currentRow() - 1);
    Column first = min(col("year")).over(state);
    Column fromTheFirst = col("year").equalTo(first).and(event.equalTo(1));
    return table
        .withColumn(
            EVENTS_BEFORE,
            greatest(coalesce(max(event).over(before), lit(0)), fromTheFirst.cast("int")))
        .withColumn(Model.Term.AT_RISK, col("year").minus(first).cast("double"));
  }

  private static Dataset<Row> placed(SparkSession spark, Dataset<Row> rows) {
    StructType schema =
        new StructType()
            .add("state", DataTypes.StringType)
            .add(LATITUDE, DataTypes.DoubleType)
            .add(LONGITUDE, DataTypes.DoubleType);
    List<Row> places = new ArrayList<>();
    Centroid.load()
        .forEach(
            (state, centre) ->
                places.add(RowFactory.create(state, centre.latitude(), centre.longitude())));
    // One place a state, so that no row is multiplied; a state without one is lost by name.
    Dataset<Row> centres = broadcast(spark.createDataFrame(places, schema));
    return rows.join(centres, rows.col("state").equalTo(centres.col("state")), "left")
        .drop(centres.col("state"));
  }

  private static void outside(Dataset<Row> rows, String reason, List<Fitted.Outside> all) {
    Row row = rows.agg(count(lit(1)), array_sort(collect_set("state"))).collectAsList().get(0);
    if (row.getLong(0) > 0) {
      all.add(new Fitted.Outside(reason, row.getLong(0), row.getList(1)));
    }
  }
}
