package org.regulatedgoods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.job.BuildIdentity;
import org.regulatedgoods.job.JobContext;
import org.regulatedgoods.job.Progress;
import org.regulatedgoods.job.StageProgress;
import org.regulatedgoods.lake.CatalogSettings;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.lake.LakeUnavailable;
import org.regulatedgoods.lake.Lease;
import org.regulatedgoods.lake.Session;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.run.RunReport;
import org.regulatedgoods.run.StepLog;
import org.regulatedgoods.source.text.RawFiles;
import org.regulatedgoods.study.Study;
import picocli.CommandLine.Option;

/** Where the lake and the raw files are, and the session that reaches them. */
final class LakeOptions {

  private static final String CATALOG = "spark.sql.catalog." + Lake.CATALOG;

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      defaultValue = "lake",
      description = {
        "Root of the lake and of the exports, on any file system that Hadoop knows",
        "(default: ${DEFAULT-VALUE})."
      })
  private String lake;

  @Option(
      names = "--raw",
      paramLabel = "DIR",
      description = "Root of the raw files (default: the study's own).")
  private String raw;

  private final StepLog log = new StepLog();

  /** What the steps have done so far. */
  StepLog log() {
    return log;
  }

  /** Runs work on a study of a folder of declarations while nobody else writes to the lake. */
  void work(
      java.nio.file.Path declarations,
      Study study,
      CountryRegistry registry,
      Consumer<JobContext> work) {
    SparkConf conf = conf();
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(conf);
    Clock clock = Clock.systemUTC();
    String root = qualified(hadoop, lake);
    conf.set(CATALOG + ".warehouse", root);
    CatalogSettings.resolved(catalog(conf), System.getenv(), hadoop).forEach(conf::set);
    try (Lease lease = Lease.take(root, hadoop, clock.instant());
        Session session = Session.atNeed(settings(conf), hadoop, () -> opened(conf))) {
      JobContext context = context(session, declarations, study, registry, clock, lease);
      try {
        work.accept(context);
      } catch (BadInput | LakeUnavailable told) {
        throw told;
      } catch (RuntimeException failure) {
        throw context.lake().explained(failure);
      }
    } catch (FSError full) {
      throw LakeUnavailable.behind(full).orElseThrow(() -> full);
    }
  }

  private JobContext context(
      Session session,
      java.nio.file.Path declarations,
      Study study,
      CountryRegistry registry,
      Clock clock,
      Lease lease) {
    RawFiles files =
        new RawFiles(
            qualified(session.hadoop(), raw == null ? study.raw() : raw),
            study.files(),
            session.hadoop());
    return new JobContext(
        session,
        declarations,
        study,
        registry,
        files,
        new Lake(session, study.id()),
        lease.root(),
        BuildIdentity.current(),
        clock,
        new Progress(System.out, session, log));
  }

  /** Writes the report of a run into the lake; a line where that cannot be done. */
  Optional<String> record(RunReport report) {
    Path file = new Path(lake, "runs/" + report.study() + "/" + report.run() + ".json");
    try (FSDataOutputStream out = file.getFileSystem(hadoop()).create(file, true)) {
      out.write(report.json().getBytes(StandardCharsets.UTF_8));
      return Optional.empty();
    } catch (IOException | FSError e) {
      return Optional.of("the report of the run cannot be written to " + file + ": " + e);
    }
  }

  private static Configuration hadoop() {
    return SparkHadoopUtil.get().newConfiguration(conf());
  }

  private static String qualified(Configuration hadoop, String path) {
    try {
      Path given = new Path(path);
      return given.getFileSystem(hadoop).makeQualified(given).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("no file system for " + path, e);
    }
  }

  /** The session of the Spark that was submitted to; only what it leaves open is set here. */
  private static SparkConf conf() {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.app.name", "regulated-goods");
    conf.setIfMissing(
        "spark.sql.extensions",
        "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");
    conf.setIfMissing(CATALOG, "org.apache.iceberg.spark.SparkCatalog");
    conf.setIfMissing(CATALOG + ".type", "hadoop");
    conf.set("spark.sql.session.timeZone", "UTC");
    // A flipped bit is an error, and never another number.
    conf.set("spark.hadoop.parquet.page.verify-checksum.enabled", "true");
    return conf;
  }

  private static Map<String, String> settings(SparkConf conf) {
    return Arrays.stream(conf.getAll())
        .collect(Collectors.toMap(setting -> setting._1(), setting -> setting._2()));
  }

  private static Map<String, String> catalog(SparkConf conf) {
    return Arrays.stream(conf.getAllWithPrefix(CATALOG + "."))
        .collect(
            Collectors.toMap(setting -> CATALOG + "." + setting._1(), setting -> setting._2()));
  }

  private static SparkSession opened(SparkConf conf) {
    SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
    spark.sparkContext().addSparkListener(new StageProgress(System.err));
    return spark;
  }
}
