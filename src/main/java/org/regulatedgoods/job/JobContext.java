package org.regulatedgoods.job;

import java.nio.file.Path;
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
 * @param conf the folder of the declarations, on this machine
 * @param lakeRoot where the lake and the exports are
 * @param build the identity of the program, which is part of every fingerprint
 * @param agenda which tables are due
 */
public record JobContext(
    Session session,
    Path conf,
    Study study,
    CountryRegistry registry,
    RawFiles files,
    Lake lake,
    String lakeRoot,
    BuildIdentity build,
    Clock clock,
    Progress progress,
    Agenda agenda) {

  public JobContext(
      Session session,
      Path conf,
      Study study,
      CountryRegistry registry,
      RawFiles files,
      Lake lake,
      String lakeRoot,
      BuildIdentity build,
      Clock clock,
      Progress progress) {
    this(
        session,
        conf,
        study,
        registry,
        files,
        lake,
        lakeRoot,
        build,
        clock,
        progress,
        Agenda.working(lake, progress));
  }

  /** The same, in which steps only say what they would do. */
  JobContext explaining() {
    return new JobContext(
        session,
        conf,
        study,
        registry,
        files,
        lake,
        lakeRoot,
        build,
        clock,
        progress,
        Agenda.explaining(lake, progress));
  }

  /** The same, writing to another lake by other declarations, and telling another of it. */
  JobContext with(Study declared, Lake other, Progress told) {
    return new JobContext(
        session, conf, declared, registry, files, other, lakeRoot, build, clock, told);
  }

  /** Spark: only who has something to compute may ask for it. */
  SparkSession spark() {
    return session.spark();
  }
}
