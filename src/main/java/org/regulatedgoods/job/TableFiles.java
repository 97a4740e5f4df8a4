package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.regulatedgoods.export.ExportedFile;
import org.regulatedgoods.export.FormulaGuard;

/**
 * Writes tables as files that other programs open, one CSV and one Parquet file each, in the order
 * of their keys.
 *
 * <p>CSV is as RFC 4180 has it: UTF-8, quotes doubled, blanks kept. A missing value and an empty
 * text are both an empty cell; lists are one text, maps are JSON; infinite numbers are INF and
 * -INF; text that a spreadsheet would run is guarded ({@link FormulaGuard}).
 */
record TableFiles(FileSystem files, Path folder) {

  /** The two files of a table, their paths relative to the release's folder. */
  record Pair(ExportedFile csv, ExportedFile parquet) {}

  Pair write(String table, Dataset<Row> rows, List<String> key) throws IOException {
    Dataset<Row> ordered = ordered(rows.coalesce(1), key);
    Path parts = new Path(folder, "." + table);
    files.mkdirs(folder);
    ordered.write().parquet(parts.toString());
    ExportedFile parquet = single(parts, table + ".parquet");
    flat(ordered)
        .write()
        .option("header", "true")
        .option("emptyValue", "")
        .option("escape", "\"")
        .option("ignoreLeadingWhiteSpace", "false")
        .option("ignoreTrailingWhiteSpace", "false")
        .csv(parts.toString());
    return new Pair(single(parts, table + ".csv"), parquet);
  }

  private static Dataset<Row> ordered(Dataset<Row> rows, List<String> key) {
    return key.isEmpty()
        ? rows
        : rows.sortWithinPartitions(key.stream().map(TableFiles::named).toArray(Column[]::new));
  }

  private static Dataset<Row> flat(Dataset<Row> rows) {
    return rows.select(
        Arrays.stream(rows.schema().fields())
            .map(field -> cell(field).as(field.name()))
            .toArray(Column[]::new));
  }

  private static Column cell(StructField field) {
    Column column = named(field.name());
    if (field.dataType() instanceof ArrayType) {
      return guarded(concat_ws("; ", column));
    }
    if (field.dataType() instanceof MapType) {
      return guarded(to_json(column));
    }
    if (field.dataType().equals(DataTypes.StringType)) {
      return guarded(column);
    }
    return field.dataType().equals(DataTypes.DoubleType) ? number(column) : column;
  }

  private static Column named(String name) {
    return col("`" + name + "`");
  }

  private static Column guarded(Column text) {
    return when(text.rlike(FormulaGuard.GUARDED), concat(lit(FormulaGuard.MARK), text))
        .otherwise(text);
  }

  private static Column number(Column column) {
    return when(column.equalTo(Double.POSITIVE_INFINITY), "INF")
        .when(column.equalTo(Double.NEGATIVE_INFINITY), "-INF")
        .otherwise(column.cast(DataTypes.StringType));
  }

  /** Spark writes a folder; people open a file. */
  private ExportedFile single(Path parts, String name) throws IOException {
    Path file = new Path(folder, name);
    for (FileStatus part : files.listStatus(parts)) {
      if (part.getPath().getName().startsWith("part-") && !files.rename(part.getPath(), file)) {
        throw new IOException(part.getPath() + " cannot be moved to " + file);
      }
    }
    files.delete(parts, true);
    return new ExportedFile(
        folder.getName() + "/" + name, files.getFileStatus(file).getLen(), sha256(file));
  }

  private String sha256(Path file) throws IOException {
    try (InputStream in = files.open(file);
        DigestInputStream digest = new DigestInputStream(in, sha256())) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
