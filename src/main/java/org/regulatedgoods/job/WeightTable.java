package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.theory.Quantity;
import org.regulatedgoods.theory.RecoveredWeights.Weight;

/** The weights of the theory as rows: stated, and as an outcome gives them back. */
record WeightTable(SparkSession spark) {

  private static final DataType TEXT = DataTypes.StringType;
  private static final DataType NUMBER = DataTypes.DoubleType;

  private static final StructType SCHEMA =
      new StructType()
          .add("preference", TEXT)
          .add("position", DataTypes.IntegerType)
          .add("good", TEXT)
          .add("outcome", TEXT)
          .add("quantity", TEXT)
          .add("measure", TEXT)
          .add("stated", NUMBER)
          .add("estimate", NUMBER)
          .add("standard_error", NUMBER)
          .add("allowed", DataTypes.BooleanType)
          .add("rows", DataTypes.LongType)
          .add("covariance", TEXT)
          .add("reason", TEXT);

  /** One row a weight; without an estimate where there is none, with the reason. */
  Dataset<Row> of(List<Recovery> recoveries) {
    List<Row> rows = new ArrayList<>();
    for (Recovery recovery : recoveries) {
      for (Quantity quantity : Quantity.values()) {
        if (recovery.model().has(quantity)) {
          rows.add(row(recovery, quantity, rows.size()));
        }
      }
    }
    return spark.createDataFrame(rows, SCHEMA);
  }

  private static Row row(Recovery recovery, Quantity quantity, int position) {
    Weight weight = recovery.weights().map(all -> all.byQuantity().get(quantity)).orElse(null);
    return RowFactory.create(
        recovery.model().id(),
        position,
        recovery.model().good(),
        recovery.model().outcome(),
        quantity.id(),
        recovery.model().terms().get(quantity.id()).measure().sql(),
        recovery.model().weight(quantity),
        weight == null ? null : weight.estimate(),
        weight == null ? null : weight.standardError(),
        weight == null ? null : weight.isAllowed(),
        (long) recovery.governments().known().size(),
        weight == null ? null : "HC3",
        recovery.reason());
  }
}
