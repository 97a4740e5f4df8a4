package org.regulatedgoods;

import java.io.PrintStream;
import java.time.Clock;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.job.BuildIdentity;
import org.regulatedgoods.job.JobContext;
import org.regulatedgoods.job.Progress;
import org.regulatedgoods.job.StageProgress;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.lake.Lease;
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

  /** Runs work on a study while nobody else writes to the lake. */
  void work(Study study, CountryRegistry registry, Consumer<JobContext> work) {
    SparkSession spark = session();
    Clock clock = Clock.systemUTC();
    String root = qualified(spark, lake);
    try (Lease lease =
        Lease.take(root, spark.sparkContext().hadoopConfiguration(), clock.instant())) {
      spark.conf().set(CATALOG + ".warehouse", root);
      work.accept(context(spark, study, registry, clock, lease));
    } finally {
      spark.stop();
    }
  }

  private JobContext context(
      SparkSession spark, Study study, CountryRegistry registry, Clock clock, Lease lease) {
    PrintStream out = System.out;
    spark.sparkContext().addSparkListener(new StageProgress(System.err));
    RawFiles files =
        new RawFiles(
            qualified(spark, raw == null ? study.raw() : raw),
            study.files(),
            spark.sparkContext().hadoopConfiguration());
    return new JobContext(
        spark,
        study,
        registry,
        files,
        new Lake(spark, study.id()),
        lease.root(),
        BuildIdentity.current(),
        clock,
        new Progress(out, spark.sparkContext()));
  }

  private static String qualified(SparkSession spark, String path) {
    try {
      Path given = new Path(path);
      return given
          .getFileSystem(spark.sparkContext().hadoopConfiguration())
          .makeQualified(given)
          .toString();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("no file system for " + path, e);
    }
  }

  /** The session of the Spark that was submitted to; only what it leaves open is set here. */
  private SparkSession session() {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.app.name", "regulated-goods");
    conf.setIfMissing(
        "spark.sql.extensions",
        "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");
    conf.setIfMissing(CATALOG, "org.apache.iceberg.spark.SparkCatalog");
    conf.setIfMissing(CATALOG + ".type", "hadoop");
    conf.set("spark.sql.session.timeZone", "UTC");
    return SparkSession.builder().config(conf).getOrCreate();
  }
}
