package org.regulatedgoods.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One feature of the country-year table, and how its cells came by their values.
 *
 * @param good the good in whose table it is so; empty where it is the same in every table
 * @param source the id of the source that declares it
 * @param lag as declared, as {@code 1y}
 * @param missing the missing policy as declared
 * @param years in order
 */
public record FeatureCoverage(
    String good,
    String feature,
    String title,
    String unit,
    String source,
    String lag,
    String missing,
    List<Year> years) {

  /** How a cell came by its value, from the most direct way to none. */
  public enum CellStatus {
    OBSERVED("observed"),
    ZERO("zero"),
    MIRROR_ZERO("mirror-zero"),
    CARRIED("carried"),
    INTERPOLATED("interpolated"),
    ABSENT("absent");

    private final String word;

    CellStatus(String word) {
      this.word = word;
    }

    /** The status that is written so in the country-year table. */
    public static CellStatus of(String word) {
      for (CellStatus status : values()) {
        if (status.word.equals(word)) {
          return status;
        }
      }
      throw new IllegalArgumentException("no status of a cell is written " + word);
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /**
   * The cells of one year.
   *
   * @param states how many states are in the universe; the counts add up to it
   * @param counts a status that is not named counts no state
   */
  public record Year(int year, int states, Map<CellStatus, Integer> counts) {

    public Year {
      counts = Collections.unmodifiableMap(new TreeMap<>(counts));
      int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
      if (sum != states) {
        throw new IllegalArgumentException(
            "of the " + states + " states of " + year + " the statuses count " + sum);
      }
    }

    int count(CellStatus status) {
      return counts.getOrDefault(status, 0);
    }
  }

  public FeatureCoverage {
    years = List.copyOf(years);
  }

  /** The feature, and the good where it differs by good. */
  String name() {
    return good.isEmpty() ? feature : feature + " \u00b7 " + good;
  }

  /** Whether any cell has a value. */
  boolean hasValues() {
    return count(CellStatus.ABSENT) < cells();
  }

  int count(CellStatus status) {
    return years.stream().mapToInt(year -> year.count(status)).sum();
  }

  int cells() {
    return years.stream().mapToInt(Year::states).sum();
  }
}
