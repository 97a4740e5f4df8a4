package org.regulatedgoods.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.lake.Release;
import org.regulatedgoods.report.About;
import org.regulatedgoods.report.Findings;
import org.regulatedgoods.report.ReportWriter;

/**
 * A release as plain files: the report, and one Parquet and one CSV file a table. They are written
 * beside their place and moved there as a whole, so that a folder of a release is never half full.
 */
final class Publication {

  private final JobContext context;

  Publication(JobContext context) {
    this.context = context;
  }

  /** Where the files of a release are. */
  Path folder(Release release) {
    return new Path(context.lakeRoot(), "exports/" + context.study().id() + "/" + release.name());
  }

  boolean isExported(Release release) {
    try {
      return fileSystem().exists(new Path(folder(release), "report.html"));
    } catch (IOException e) {
      throw new UncheckedIOException(folder(release) + " cannot be looked at", e);
    }
  }

  /** What the release found. */
  Findings findings(Release release) {
    return new FindingsReader(context, table -> context.lake().released(release, table))
        .findings(about(release));
  }

  private About about(Release release) {
    Map<String, String> software = new LinkedHashMap<>();
    software.put("regulated-goods", release.build());
    software.put("Apache Spark", context.spark().version());
    software.put("Apache Iceberg", context.build().iceberg());
    software.put("Java", System.getProperty("java.version"));
    return new About(
        context.study().id(),
        context.study().title(),
        context.study().synthetic(),
        context.study().description(),
        release.name(),
        release.published(),
        release.build(),
        software);
  }

  /** Writes the files of a release and returns their folder. */
  Path export(Release release, Findings findings) {
    Path target = folder(release);
    Path staging = new Path(target.getParent(), "." + release.name() + ".partial");
    try {
      FileSystem files = fileSystem();
      files.delete(staging, true);
      files.mkdirs(staging);
      writeReport(findings, files, staging);
      for (String table : tables()) {
        writeTable(release, table, files, staging);
      }
      files.delete(target, true);
      if (!files.rename(staging, target)) {
        throw new IOException("cannot be moved to " + target);
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("the release cannot be exported to " + staging, e);
    }
  }

  private List<String> tables() {
    List<String> tables =
        new java.util.ArrayList<>(
            context.study().goods().stream().map(Good::id).map(Tables::countryYear).toList());
    tables.addAll(
        List.of(
            Tables.VERDICTS,
            Tables.COEFFICIENTS,
            Tables.EFFECTS,
            Tables.MODELS,
            Tables.LEDGER,
            Tables.REJECTED,
            Tables.FILES));
    return tables;
  }

  private void writeReport(Findings findings, FileSystem files, Path staging) throws IOException {
    java.nio.file.Path local = Files.createTempDirectory("regulated-goods-report");
    for (java.nio.file.Path file : ReportWriter.write(findings, local)) {
      Path to = new Path(staging, local.relativize(file).toString());
      files.copyFromLocalFile(true, true, new Path(file.toUri()), to);
    }
    try (var left = Files.walk(local)) {
      left.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private void writeTable(Release release, String table, FileSystem files, Path staging)
      throws IOException {
    Dataset<Row> rows = context.lake().released(release, table).coalesce(1);
    Path folder = new Path(staging, table);
    rows.write().parquet(folder.toString());
    single(files, folder, new Path(staging, table + ".parquet"));
    flat(rows).write().option("header", "true").option("emptyValue", "").csv(folder.toString());
    single(files, folder, new Path(staging, table + ".csv"));
  }

  /** A CSV cell holds one value: lists and maps become text. */
  private static Dataset<Row> flat(Dataset<Row> rows) {
    Column[] columns = new Column[rows.schema().fields().length];
    for (int i = 0; i < columns.length; i++) {
      StructField field = rows.schema().fields()[i];
      Column column = functions.col("`" + field.name() + "`");
      if (field.dataType() instanceof ArrayType) {
        column = functions.concat_ws("; ", column);
      } else if (field.dataType() instanceof MapType) {
        column = functions.to_json(column);
      }
      columns[i] = column.as(field.name());
    }
    return rows.select(columns);
  }

  /** Spark writes a folder; people open a file. */
  private static void single(FileSystem files, Path folder, Path file) throws IOException {
    for (FileStatus part : files.listStatus(folder)) {
      if (part.getPath().getName().startsWith("part-") && !files.rename(part.getPath(), file)) {
        throw new IOException(part.getPath() + " cannot be moved to " + file);
      }
    }
    files.delete(folder, true);
  }

  private FileSystem fileSystem() throws IOException {
    return new Path(context.lakeRoot())
        .getFileSystem(context.spark().sparkContext().hadoopConfiguration());
  }
}
