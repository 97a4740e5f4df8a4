package org.regulatedgoods.lake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * A published state of all tables of a study.
 *
 * @param name {@code r1}, {@code r2} and so on, which is also the tag of every table
 * @param build the identity of the program that made it
 * @param snapshots the snapshot of each table
 */
public record Release(String name, Instant published, String build, Map<String, Long> snapshots) {

  public Release {
    snapshots = new TreeMap<>(snapshots);
  }

  static Release of(List<Row> rows) {
    Map<String, Long> snapshots = new TreeMap<>();
    rows.forEach(row -> snapshots.put(row.getAs("table"), row.getAs("snapshot")));
    Row first = rows.get(0);
    return new Release(
        first.getAs("release"),
        first.<java.sql.Timestamp>getAs("published").toInstant(),
        first.getAs("build"),
        snapshots);
  }

  int number() {
    return Integer.parseInt(name.substring(1));
  }
}
