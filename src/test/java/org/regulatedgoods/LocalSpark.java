package org.regulatedgoods;

import org.apache.spark.sql.SparkSession;

/** The one Spark session that the tests share. */
public final class LocalSpark {
  private LocalSpark() {}

  public static SparkSession session() {
    return Held.SESSION;
  }

  private static final class Held {
    private static final SparkSession SESSION =
        SparkSession.builder()
            .master("local[2]")
            .appName("tests")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.default.parallelism", "2")
            .config("spark.sql.adaptive.enabled", "false")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.ui.explainMode", "simple")
            .config("spark.sql.session.timeZone", "UTC")
            // Each small broadcast and sort takes a page: 32 MB by default, a sixteenth of a core's
            // memory.
            .config("spark.buffer.pageSize", "1m")
            .config("spark.sql.ui.retainedExecutions", "10")
            .config("spark.ui.retainedJobs", "10")
            .config("spark.ui.retainedStages", "10")
            .config("spark.ui.retainedTasks", "100")
            .config(
                "spark.sql.extensions",
                "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
            .getOrCreate();
  }
}
