package org.regulatedgoods.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.lake.Session;
import org.regulatedgoods.run.StepLog;
import org.regulatedgoods.source.text.RawFiles;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.StudyLoader;

/**
 * A study with a lake of its own, in the shared session's context, and what a run of it printed.
 */
final class StudyRun {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  private static final CountryRegistry REGISTRY = CountryRegistry.load();

  private final SparkSession spark;
  private final Path conf;
  private final String study;
  private final Path raw;
  private final URI lake;
  private final Map<String, String> settings;
  private StepLog log = new StepLog();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Clock clock = CLOCK;

  StudyRun(Path conf, String study, Path raw, Path lake) {
    this(conf, study, raw, lake.toUri());
  }

  StudyRun(Path conf, String study, Path raw, URI lake) {
    this(conf, study, raw, lake, Map.of("type", "hadoop"));
  }

  private StudyRun(Path conf, String study, Path raw, URI lake, Map<String, String> catalog) {
    this.conf = conf;
    this.study = study;
    this.raw = raw;
    this.lake = lake;
    this.spark = LocalSpark.session().newSession();
    spark.conf().set("spark.sql.catalog.lake", "org.apache.iceberg.spark.SparkCatalog");
    settings = new TreeMap<>();
    catalog.forEach((name, value) -> settings.put("spark.sql.catalog.lake." + name, value));
    settings.put("spark.sql.catalog.lake.warehouse", lake.toString());
    settings.forEach(spark.conf()::set);
  }

  /** The tiny study, with copies of its declarations and raw files that a test may spoil. */
  static StudyRun tiny(Path directory) throws IOException {
    return tiny(directory, Map.of("type", "hadoop"));
  }

  /** The same with a catalog of these settings. */
  static StudyRun tiny(Path directory, Map<String, String> catalog) throws IOException {
    copy(Path.of("src/test/resources/tiny"), directory);
    return new StudyRun(
        directory.resolve("conf"),
        "tiny",
        directory.resolve("raw"),
        directory.resolve("lake").toUri(),
        catalog);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** Sets the clock of all further runs. */
  void setClock(Clock now) {
    clock = now;
  }

  JobContext context() {
    return context(Session.of(spark));
  }

  /** A session in whose stead a test fails when Spark is asked for. */
  Session withoutSpark() {
    return Session.atNeed(
        settings,
        spark.sessionState().newHadoopConf(),
        () -> {
          throw new SparkAsked();
        });
  }

  /** Something was to be computed. */
  static final class SparkAsked extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  JobContext context(Session session) {
    log = new StepLog();
    Study declared = StudyLoader.load(conf, REGISTRY).get(study);
    return new JobContext(
        session,
        conf,
        declared,
        REGISTRY,
        new RawFiles(raw.toUri().toString(), declared.files(), session.hadoop()),
        new Lake(session, study),
        lake.toString(),
        BuildIdentity.current(),
        clock,
        new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), session, log));
  }

  /** Refreshes and returns what was printed. */
  String refresh() {
    return refresh(Session.of(spark));
  }

  String refresh(Session session) {
    out.reset();
    try {
      new Refresh(context(session)).run();
    } finally {
      // Spark compares each new plan with what is cached, be it of a lake that another test had.
      spark.catalog().clearCache();
    }
    return printed();
  }

  /** What a refresh says that it would do; Spark is not to be asked. */
  String explain() {
    out.reset();
    new Refresh(context(withoutSpark())).explain();
    return printed();
  }

  /** What the steps told the log since the last session was made. */
  List<String> logged() {
    return log.steps().stream()
        .map(step -> step.step() + " " + step.subject() + ": " + step.said())
        .toList();
  }

  String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  SparkSession spark() {
    return spark;
  }

  Path raw() {
    return raw;
  }

  Path conf() {
    return conf;
  }

  Path release(String name) {
    return Path.of(lake.getPath()).resolve("exports").resolve(study).resolve(name);
  }

  /** How many snapshots each table has: a table that is written gains one. */
  Map<String, Long> snapshots() {
    Map<String, Long> counts = new TreeMap<>();
    String namespace = "lake." + study.replace('-', '_');
    for (String table : lake().tables()) {
      counts.put(table, spark.table(namespace + "." + table + ".snapshots").count());
    }
    return counts;
  }

  private Lake lake() {
    return new Lake(Session.of(spark), study);
  }

  List<String> releases() {
    return lake().history().releases().stream().map(org.regulatedgoods.lake.Release::name).toList();
  }
}
