package org.regulatedgoods.source;

import java.util.Collections;
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
import org.regulatedgoods.source.RawFiles.RawFile;
import org.regulatedgoods.source.declaration.CsvFormat;

/**
 * Delimited files as a dataset of text, a task a file.
 *
 * <p>Spark's own reader cannot say the line of a fault, takes bytes of any encoding and shifts
 * cells past a row that is too long; hence {@link CsvRows}.
 */
final class StrictCsv {

  static final String FILE = "_file";
  static final String LINE = "_line";
  static final String FAULT_COLUMN = "_fault_column";
  static final String FAULT_VALUE = "_fault_value";
  static final String FAULT = "_fault";

  private StrictCsv() {}

  /** The wanted columns as text, and beside them the file, line and fault of each row. */
  static Dataset<Row> read(
      SparkSession spark, List<RawFile> files, CsvFormat format, List<String> wanted) {
    SerializableConfiguration hadoop =
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    List<String> paths = files.stream().map(RawFile::path).toList();
    List<String> columns = List.copyOf(wanted);
    var rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(paths, Math.max(1, paths.size()))
            .flatMap(path -> open(path, format, columns, hadoop));
    return spark.createDataFrame(rows, schema(columns));
  }

  private static CsvRows open(
      String path, CsvFormat format, List<String> wanted, SerializableConfiguration hadoop) {
    org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(path);
    CsvRows rows =
        new CsvRows(
            RawFiles.shown(path),
            format,
            wanted,
            () -> file.getFileSystem(hadoop.value()).open(file));
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
        .add(FAULT_COLUMN, DataTypes.StringType)
        .add(FAULT_VALUE, DataTypes.StringType)
        .add(FAULT, DataTypes.StringType);
  }

  /** No rows, in the schema of {@link #read}. */
  static Dataset<Row> none(SparkSession spark, List<String> wanted) {
    return spark.createDataFrame(Collections.<Row>emptyList(), schema(wanted));
  }
}
