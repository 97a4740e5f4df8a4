package org.regulatedgoods.job;

import java.time.Clock;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.lake.Session;
import org.regulatedgoods.source.text.RawFiles;
import org.regulatedgoods.study.Study;

/**
 * Everything that a step may depend on, so that a run can be repeated.
 *
 * @param lakeRoot where the lake and the exports are
 * @param build the identity of the program, which is part of every fingerprint
 */
public record JobContext(
    Session session,
    Study study,
    CountryRegistry registry,
    RawFiles files,
    Lake lake,
    String lakeRoot,
    BuildIdentity build,
    Clock clock,
    Progress progress) {

  /** Spark: only who has something to compute may ask for it. */
  SparkSession spark() {
    return session.spark();
  }
}
