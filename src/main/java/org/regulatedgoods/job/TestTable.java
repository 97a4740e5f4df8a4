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
import org.regulatedgoods.report.TestRow;

/** Tests as rows, and rows as the report shows them. */
record TestTable(SparkSession spark) {

  private static final DataType TEXT = DataTypes.StringType;
  private static final DataType NUMBER = DataTypes.DoubleType;
  private static final DataType COUNT = DataTypes.LongType;

  private static final StructType SCHEMA =
      new StructType()
          .add("position", DataTypes.IntegerType)
          .add("test", TEXT)
          .add("title", TEXT)
          .add("method", TEXT)
          .add("models", DataTypes.createArrayType(TEXT))
          .add("null_hypothesis", TEXT)
          .add("statistic", NUMBER)
          .add("restrictions", COUNT)
          .add(EstimateColumns.DF, NUMBER)
          .add(EstimateColumns.P_VALUE, NUMBER)
          .add("p.value.asymptotic", NUMBER)
          .add(EstimateColumns.STANDARD_ERROR, NUMBER)
          .add(EstimateColumns.LOW, NUMBER)
          .add(EstimateColumns.HIGH, NUMBER)
          .add("draws", COUNT)
          .add("seed", COUNT)
          .add("note", TEXT);

  /** One row a test. */
  Dataset<Row> of(List<TestLine> lines) {
    List<Row> rows = new ArrayList<>();
    for (TestLine line : lines) {
      Object[] cells = new Object[SCHEMA.size()];
      Object[] first = {
        rows.size(),
        line.id(),
        line.title(),
        line.method(),
        line.models().toArray(new String[0]),
        line.nullHypothesis()
      };
      System.arraycopy(first, 0, cells, 0, first.length);
      line.result()
          .map(TestTable::cells)
          .ifPresent(found -> System.arraycopy(found, 0, cells, first.length, found.length));
      cells[SCHEMA.size() - 1] = line.note();
      rows.add(RowFactory.create(cells));
    }
    return spark.createDataFrame(rows, SCHEMA);
  }

  private static Object[] cells(TestLine.Result result) {
    boolean drawn = result.draws().count() > 0;
    return new Object[] {
      orNull(result.statistic()),
      (long) result.restrictions(),
      orNull(result.df()),
      result.pValue(),
      orNull(result.asymptotic()),
      orNull(result.interval().standardError()),
      orNull(result.interval().low()),
      orNull(result.interval().high()),
      drawn ? (Long) (long) result.draws().count() : null,
      drawn ? (Long) result.draws().seed() : null
    };
  }

  private static Double orNull(double value) {
    return Double.isNaN(value) ? null : (Double) value;
  }

  static List<TestRow> read(Dataset<Row> table) {
    return table.orderBy("position").collectAsList().stream().map(TestTable::read).toList();
  }

  private static TestRow read(Row row) {
    return new TestRow(
        row.getAs("test"),
        row.getAs("title"),
        row.getAs("method"),
        row.getList(row.fieldIndex("models")),
        row.getAs("null_hypothesis"),
        new TestRow.Numbers(
            number(row, "statistic"),
            count(row, "restrictions"),
            number(row, EstimateColumns.DF),
            number(row, EstimateColumns.P_VALUE),
            number(row, "p.value.asymptotic"),
            number(row, EstimateColumns.STANDARD_ERROR),
            number(row, EstimateColumns.LOW),
            number(row, EstimateColumns.HIGH),
            count(row, "draws"),
            count(row, "seed")),
        row.getAs("note"));
  }

  private static double number(Row row, String column) {
    Double value = row.getAs(column);
    return value == null ? Double.NaN : value;
  }

  private static long count(Row row, String column) {
    Long value = row.getAs(column);
    return value == null ? 0 : value;
  }
}
