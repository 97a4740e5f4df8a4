package org.regulatedgoods.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
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
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;

/**
 * A release as plain files: the report, and one Parquet and one CSV file a table. They are written
 * beside their place and moved there as a whole, so that a folder of a release is never half full.
 */
final class Publication {

  /** The file that says that the report beside it is whole. */
  private static final String STAGED = "_staged";

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

  /** Whether {@link #stage} has finished for the release. */
  boolean isStaged(Release release) {
    try {
      return fileSystem().exists(new Path(staging(release.name()), STAGED));
    } catch (IOException e) {
      throw new UncheckedIOException(staging(release.name()) + " cannot be looked at", e);
    }
  }

  /** What the release found. */
  Findings findings(Release release) {
    return new FindingsReader(context, new ReleaseReader.Released(context.lake(), release))
        .findings(about(release.name(), release.published(), release.build()));
  }

  /** What the release will say that is about to be published, from the tables that it will tag. */
  Findings upcoming(String name, Instant now) {
    return new FindingsReader(context, new ReleaseReader.Working(context.lake()))
        .findings(about(name, now, context.build().toString()));
  }

  private About about(String release, Instant published, String build) {
    Map<String, String> software = new LinkedHashMap<>();
    software.put("regulated-goods", build);
    software.put("Apache Spark", context.spark().version());
    software.put("Apache Iceberg", context.build().iceberg());
    software.put("Java", System.getProperty("java.version"));
    return new About(
        context.study().id(),
        context.study().title(),
        context.study().synthetic(),
        context.study().description(),
        release,
        published,
        build,
        software);
  }

  /** Writes the report of a release beside its place; {@link #export} completes it. */
  void stage(Findings findings) {
    Path staging = staging(findings.about().release());
    try {
      FileSystem files = fileSystem();
      files.delete(staging, true);
      files.mkdirs(staging);
      writeReport(findings, files, staging);
      files.create(new Path(staging, STAGED), true).close();
    } catch (IOException e) {
      throw new UncheckedIOException("the report cannot be written to " + staging, e);
    }
  }

  private Path staging(String release) {
    return new Path(context.lakeRoot(), "exports/" + context.study().id() + "/." + release);
  }

  /**
   * Adds the tables of a release to its staged report, moves both to their place and returns it.
   */
  Path export(Release release) {
    Path target = folder(release);
    Path staging = staging(release.name());
    try {
      FileSystem files = fileSystem();
      for (String table : tables(release)) {
        writeTable(release, table, files, staging);
      }
      files.delete(new Path(staging, STAGED), false);
      files.delete(target, true);
      if (!files.rename(staging, target)) {
        throw new IOException("cannot be moved to " + target);
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("the release cannot be exported to " + staging, e);
    }
  }

  private List<String> tables(Release release) {
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
    for (Source source : context.study().sources()) {
      if (source.read() instanceof Responses) {
        tables.addAll(
            List.of(
                Tables.scores(source.id()),
                Tables.scale(source.id()),
                Tables.response(source.id()),
                Tables.pooled(source.id())));
      }
    }
    tables.removeIf(table -> !context.lake().has(release, table));
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
    Dataset<Row> rows =
        new Suppression(context.study(), new ReleaseReader.Released(context.lake(), release))
            .of(table, context.lake().released(release, table))
            .coalesce(1);
    Path tables = new Path(staging, "tables");
    Path folder = new Path(tables, "." + table);
    files.mkdirs(tables);
    rows.write().parquet(folder.toString());
    single(files, folder, new Path(tables, table + ".parquet"));
    flat(rows).write().option("header", "true").option("emptyValue", "").csv(folder.toString());
    single(files, folder, new Path(tables, table + ".csv"));
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
    FileSystem files =
        new Path(context.lakeRoot())
            .getFileSystem(context.spark().sparkContext().hadoopConfiguration());
    files.setWriteChecksum(false);
    return files;
  }
}
