package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * A set of country-years.
 *
 * @param years by state; no years where the source has none
 */
record CountryYears(SortedMap<String, SortedSet<Integer>> years) {

  private static final int STATES_SHOWN = 20;

  /** Stands for the year where there is none. */
  private static final int UNDATED = 0;

  static CountryYears of(Collection<Row> rows) {
    SortedMap<String, SortedSet<Integer>> years = new TreeMap<>();
    for (Row row : rows) {
      years
          .computeIfAbsent(row.getString(0), state -> new TreeSet<>())
          .add(row.isNullAt(1) ? UNDATED : row.getInt(1));
    }
    return new CountryYears(years);
  }

  long size() {
    return years.values().stream().mapToLong(Collection::size).sum();
  }

  CountryYears without(CountryYears others) {
    SortedMap<String, SortedSet<Integer>> left = new TreeMap<>();
    years.forEach(
        (state, own) -> {
          SortedSet<Integer> rest = new TreeSet<>(own);
          rest.removeAll(others.of(state));
          if (!rest.isEmpty()) {
            left.put(state, rest);
          }
        });
    return new CountryYears(left);
  }

  SortedSet<Integer> of(String state) {
    return years.getOrDefault(state, new TreeSet<>());
  }

  /** How many states each year has. */
  Map<Integer, Long> byYear() {
    return years.values().stream()
        .flatMap(Collection::stream)
        .filter(year -> year != UNDATED)
        .collect(Collectors.groupingBy(year -> year, TreeMap::new, Collectors.counting()));
  }

  /** The states with their years, as in {@code AFG 2001-2003, 2005; ALB 1999}. */
  @Override
  public String toString() {
    String shown =
        years.entrySet().stream()
            .limit(STATES_SHOWN)
            .map(entry -> (entry.getKey() + " " + ranges(entry.getValue())).strip())
            .collect(Collectors.joining("; "));
    int more = years.size() - STATES_SHOWN;
    return more <= 0 ? shown : shown + "; and " + more + " countries more";
  }

  private static String ranges(SortedSet<Integer> years) {
    List<String> ranges = new ArrayList<>();
    List<Integer> sorted = years.stream().filter(year -> year != UNDATED).toList();
    for (int i = 0; i < sorted.size(); ) {
      int last = i;
      while (last + 1 < sorted.size() && sorted.get(last + 1) == sorted.get(last) + 1) {
        last++;
      }
      ranges.add(last == i ? "" + sorted.get(i) : sorted.get(i) + "-" + sorted.get(last));
      i = last + 1;
    }
    return String.join(", ", ranges);
  }
}
