package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * A new vintage of a source as it differs from the released one.
 *
 * @param held the rows of both, as they are kept in memory until {@link #release}
 * @param changes row by row: state, year, item, kind, column, before, after, difference
 * @param counts of those, by kind
 * @param whole changes of the source, its columns and states
 * @param compared how many cells have a value in both
 */
record Vintage(
    String source,
    Dataset<Row> held,
    Dataset<Row> changes,
    Map<String, Long> counts,
    List<VintageChange> whole,
    CountryYears before,
    CountryYears after,
    long compared) {

  /** Looks at both; {@link #release} gives up what is kept of it. */
  static Vintage of(VintageRows released, VintageRows working) {
    return of(released, working, released, working);
  }

  /**
   * The same where all that can have changed is known.
   *
   * @param changedBefore the part of what was released that may have been changed
   * @param changedAfter the part of what there is now that may be a change
   */
  static Vintage of(
      VintageRows released,
      VintageRows working,
      VintageRows changedBefore,
      VintageRows changedAfter) {
    VintageComparison comparison = new VintageComparison(changedBefore, changedAfter);
    Dataset<Row> both = comparison.both().persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Map<String, Long> counts = counts(comparison.changes(both));
      boolean swapped =
          counts.containsKey(VintageComparison.ADDED)
              && counts.containsKey(VintageComparison.RETIRED);
      VintageRenames renames = new VintageRenames(changedBefore, changedAfter, comparison);
      CountryYears before = CountryYears.of(released.countryYears().collectAsList());
      CountryYears after = CountryYears.of(working.countryYears().collectAsList());
      return new Vintage(
          released.source().id(),
          both,
          comparison.changes(both),
          counts,
          new WholeChanges(changedBefore, changedAfter)
              .of(before, after, renames.columns(both), swapped ? renames.states(both) : Map.of()),
          before,
          after,
          compared(both, comparison));
    } catch (RuntimeException e) {
      both.unpersist();
      throw e;
    }
  }

  private static Map<String, Long> counts(Dataset<Row> changes) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Row row : changes.groupBy("kind").count().orderBy("kind").collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }

  private static long compared(Dataset<Row> both, VintageComparison comparison) {
    return both.agg(coalesce(sum(comparison.comparedCells()), lit(0L)))
        .collectAsList()
        .get(0)
        .getLong(0);
  }

  /** The released country-years that are no more. */
  CountryYears gone() {
    return before.without(after);
  }

  /** The country-years of which a value was revised. */
  CountryYears revised() {
    return CountryYears.of(
        changes
            .where(col("kind").equalTo(VintageComparison.REVISED))
            .select("state", "year")
            .distinct()
            .collectAsList());
  }

  long count(String kind) {
    return counts.getOrDefault(kind, 0L);
  }

  boolean isEmpty() {
    return counts.isEmpty() && whole.isEmpty();
  }

  /** Gives up that memory. */
  void release() {
    held.unpersist();
  }
}
