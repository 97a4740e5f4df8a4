package org.regulatedgoods.source.text;

import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.regulatedgoods.source.declaration.Format;

/**
 * Files as a dataset of text, a task a file.
 *
 * <p>Spark's own reader cannot say the line of a fault, takes bytes of any encoding and shifts
 * cells past a row that is too long; hence {@link TextRows}.
 */
public final class TextFiles {

  public static final String FILE = "_file";
  public static final String LINE = "_line";

  /** For how many rows of the file the row stands. */
  public static final String ROWS = "_rows";

  /** Why rows were passed over, in a row that stands for them all. */
  public static final String NOTE = "_note";

  /** The note on rows that the declaration leaves out. */
  public static final String PASSED_OVER = "not asked for by the source's declaration";

  public static final String FAULT_COLUMN = "_fault_column";
  public static final String FAULT_VALUE = "_fault_value";
  public static final String FAULT = "_fault";

  private TextFiles() {}

  /** The wanted columns as text, and beside them the file, line and fault of each row. */
  public static Dataset<Row> read(
      SparkSession spark, List<RawFile> files, Format format, List<String> wanted) {
    SerializableConfiguration hadoop =
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    List<String> columns = List.copyOf(wanted);
    var rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(files, Math.max(1, files.size()))
            .flatMap(file -> open(file, format, columns, hadoop));
    return spark.createDataFrame(rows, schema(columns));
  }

  private static TextRows open(
      RawFile raw, Format format, List<String> wanted, SerializableConfiguration hadoop) {
    org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(raw.path());
    TextRows rows =
        new TextRows(
            raw.name(), format, wanted, () -> file.getFileSystem(hadoop.value()).open(file));
    TaskContext task = TaskContext.get();
    if (task != null) {
      task.addTaskCompletionListener((TaskCompletionListener) context -> rows.close());
    }
    return rows;
  }

  static StructType schema(List<String> wanted) {
    StructType schema = new StructType();
    for (String column : wanted) {
      schema = schema.add(column, DataTypes.StringType);
    }
    return schema
        .add(FILE, DataTypes.StringType)
        .add(LINE, DataTypes.LongType)
        .add(ROWS, DataTypes.LongType)
        .add(NOTE, DataTypes.StringType)
        .add(FAULT_COLUMN, DataTypes.StringType)
        .add(FAULT_VALUE, DataTypes.StringType)
        .add(FAULT, DataTypes.StringType);
  }
}
