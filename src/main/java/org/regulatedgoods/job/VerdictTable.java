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
import org.regulatedgoods.hypothesis.Evidence;
import org.regulatedgoods.hypothesis.Verdict;

/** Verdicts as rows. */
record VerdictTable(SparkSession spark) {

  private static final DataType TEXT = DataTypes.StringType;
  private static final DataType NUMBER = DataTypes.DoubleType;
  private static final DataType COUNT = DataTypes.LongType;

  private static final StructType SCHEMA =
      new StructType()
          .add("hypothesis", TEXT)
          .add("position", DataTypes.IntegerType)
          .add("title", TEXT)
          .add("good", TEXT)
          .add("model", TEXT)
          .add("role", TEXT)
          .add("expected", TEXT)
          .add("finding", TEXT)
          .add("reason", TEXT)
          .add("term", TEXT)
          .add("estimate", NUMBER)
          .add(EstimateColumns.STANDARD_ERROR, NUMBER)
          .add("statistic", NUMBER)
          .add("df", NUMBER)
          .add(EstimateColumns.P_VALUE, NUMBER)
          .add(EstimateColumns.LOW, NUMBER)
          .add(EstimateColumns.HIGH, NUMBER)
          .add("rows", COUNT)
          .add("small_sample_rule", TEXT);

  /** One row a verdict. */
  Dataset<Row> of(List<Verdict> verdicts) {
    List<Row> rows = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      Object[] cells = new Object[SCHEMA.size()];
      put(
          cells,
          0,
          verdict.hypothesis().id(),
          rows.size(),
          verdict.hypothesis().title(),
          verdict.good(),
          verdict.model(),
          verdict.hypothesis().role(),
          verdict.hypothesis().expect().toString(),
          verdict.finding().name(),
          verdict.reason());
      verdict.evidence().ifPresent(found -> put(cells, SCHEMA.fieldIndex("term"), cells(found)));
      rows.add(RowFactory.create(cells));
    }
    return spark.createDataFrame(rows, SCHEMA);
  }

  private static Object[] cells(Evidence evidence) {
    return new Object[] {
      evidence.term(),
      evidence.estimate(),
      evidence.standardError(),
      evidence.statistic(),
      evidence.df(),
      evidence.pValue(),
      evidence.low(),
      evidence.high(),
      evidence.n(),
      evidence.covariance()
    };
  }

  private static void put(Object[] cells, int from, Object... values) {
    System.arraycopy(values, 0, cells, from, values.length);
  }
}
