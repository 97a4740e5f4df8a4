package org.regulatedgoods.lake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.Catalog;
import org.apache.spark.sql.SparkSession;

/**
 * The way to the lake. Whether there is anything to do is asked of Iceberg's catalog alone; Spark,
 * whose start takes longer than that, is opened when something is to be computed.
 */
public final class Session implements AutoCloseable {

  private static final String SETTINGS = "spark.sql.catalog." + Lake.CATALOG;

  private final Catalog catalog;
  private final Configuration hadoop;
  private final Supplier<SparkSession> opening;
  private SparkSession spark;
  private String label;

  private Session(Catalog catalog, Configuration hadoop, Supplier<SparkSession> opening) {
    this.catalog = catalog;
    this.hadoop = hadoop;
    this.opening = opening;
  }

  /**
   * A session that opens Spark when it is first asked for it.
   *
   * @param settings of Spark, of which those of the lake's catalog hold for both
   */
  public static Session atNeed(
      Map<String, String> settings, Configuration hadoop, Supplier<SparkSession> opening) {
    return new Session(catalog(settings, hadoop), hadoop, opening);
  }

  /** The session of a Spark that is open. */
  public static Session of(SparkSession spark) {
    Map<String, String> settings = new HashMap<>();
    spark.conf().getAll().foreach(setting -> settings.put(setting._1(), setting._2()));
    Session session = atNeed(settings, spark.sessionState().newHadoopConf(), () -> spark);
    session.spark = spark;
    return session;
  }

  private static Catalog catalog(Map<String, String> settings, Configuration hadoop) {
    Map<String, String> own = new HashMap<>();
    settings.forEach(
        (name, value) -> {
          if (name.startsWith(SETTINGS + ".")) {
            own.put(name.substring(SETTINGS.length() + 1), value);
          }
        });
    return CatalogUtil.buildIcebergCatalog(Lake.CATALOG, own, hadoop);
  }

  /** Spark, opened now if it is not. */
  public SparkSession spark() {
    if (spark == null) {
      spark = opening.get();
      spark.sparkContext().setJobDescription(label);
    }
    return spark;
  }

  /** Spark where something has needed it. */
  public Optional<SparkSession> opened() {
    return Optional.ofNullable(spark);
  }

  /** What Spark's jobs are shown under from now on; null for nothing. */
  public void label(String description) {
    label = description;
    opened().ifPresent(open -> open.sparkContext().setJobDescription(description));
  }

  public Configuration hadoop() {
    return hadoop;
  }

  Catalog catalog() {
    return catalog;
  }

  @Override
  public void close() {
    opened().ifPresent(SparkSession::stop);
    if (catalog instanceof Closeable connected) {
      try {
        connected.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the catalog cannot be left", e);
      }
    }
  }
}
