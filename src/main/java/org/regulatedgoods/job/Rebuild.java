package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.lake.Release;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.run.StepLog;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.StudyLoader;

/**
 * All that the steps after ingest make of one release's source tables by one release's
 * declarations, with the program that is running, in tables of its own that are dropped again.
 */
final class Rebuild implements AutoCloseable {

  /** What ingest writes beside the tables of the sources. */
  static final List<String> OF_INGEST = List.of(Tables.FILES, Tables.REJECTED, Tables.CORRECTIONS);

  /** The parts of the ledger that are of ingest. */
  private static final String INGEST = "ingest %";

  private final JobContext context;
  private final Lake lake;

  private Rebuild(JobContext context) {
    this.context = context;
    // What a killed one has left goes first.
    scratch(context).drop();
    this.lake = scratch(context);
  }

  private static Lake scratch(JobContext context) {
    return new Lake(context.session(), context.study().id() + "-rebuilt");
  }

  /**
   * Builds them.
   *
   * @throws BadInput when the declarations of the one do not go with the tables of the other
   */
  static Rebuild of(JobContext context, Release declarations, Release data) {
    Rebuild rebuild = new Rebuild(context);
    try {
      rebuild.build(rebuild.study(declarations), data);
      return rebuild;
    } catch (RuntimeException | Error e) {
      rebuild.close();
      throw e;
    }
  }

  private void build(Study study, Release data) {
    JobContext own =
        context.with(study, lake, new Progress(silent(), context.session(), new StepLog()));
    copy(data);
    new ScaleSurveys(own).run();
    new BuildFeatures(own).run();
    new CompareRespondents(own).run();
    new Predict(own).run();
    new EstimateTheory(own).run();
    new CheckRobustness(own).run();
    new Fit(own).run();
    new FitPlausible(own).run();
  }

  private void copy(Release data) {
    for (String table : data.snapshots().keySet()) {
      if (isOfIngest(table)) {
        Dataset<Row> rows = context.lake().released(data, table);
        lake.replace(table, rows, context.lake().fingerprint(data, table).orElse(""));
      }
    }
    Dataset<Row> entries = context.lake().released(data, Tables.LEDGER);
    lake.replaceParts(
        Tables.LEDGER, Tables.PART, parts(entries), entries.where(col(Tables.PART).like(INGEST)));
  }

  private static List<String> parts(Dataset<Row> entries) {
    return entries.select(Tables.PART).distinct().collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  static boolean isOfIngest(String table) {
    return table.startsWith(Tables.source("")) || OF_INGEST.contains(table);
  }

  /** The study as a release declares it. */
  private Study study(Release release) {
    if (!context.lake().has(release, Tables.DECLARATIONS)) {
      throw new BadInput(
          new Problem(
              new Problem.Place("release " + release.name(), 0, ""),
              Optional.empty(),
              "it does not hold its declarations; the program that made it did not keep them",
              "choose a release of a newer program, or refresh"));
    }
    try {
      Path folder = Files.createTempDirectory("regulated-goods-conf");
      try {
        for (Row row : context.lake().released(release, Tables.DECLARATIONS).collectAsList()) {
          Path file = folder.resolve(row.<String>getAs("file"));
          Files.createDirectories(file.getParent());
          Files.writeString(file, row.<String>getAs("text"));
        }
        return StudyLoader.load(folder, context.registry()).get(context.study().id());
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the declarations cannot be written to a folder", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private static PrintStream silent() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  /** The tables: those of ingest are copies, all others were made. */
  ReleaseReader.Working tables() {
    return new ReleaseReader.Working(lake);
  }

  @Override
  public void close() {
    lake.drop();
  }
}
