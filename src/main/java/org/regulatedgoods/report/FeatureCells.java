package org.regulatedgoods.report;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.regulatedgoods.report.FeatureCoverage.CellStatus;

/**
 * What the cells of a feature hold.
 *
 * @param good the good in whose table it is so; empty where it is the same in every table
 * @param runs how the cells came by their values: every cell is in one run
 * @param numbers of the values; empty where there is none or they are words
 * @param words how often each value is there, where the values are words
 */
public record FeatureCells(
    String good, List<Run> runs, Optional<Summary> numbers, Map<String, Integer> words) {

  /** Years of one state without a gap, both ends included, whose cells have the same status. */
  public record Run(String state, int first, int last, CellStatus status) {

    public Run {
      if (last < first) {
        throw new IllegalArgumentException(state + ": the years " + first + " to " + last);
      }
    }

    int years() {
      return last - first + 1;
    }
  }

  public FeatureCells {
    runs = List.copyOf(runs);
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /** The same, said of the tables of all goods. */
  public FeatureCells ofAllGoods() {
    return new FeatureCells("", runs, numbers, words);
  }

  int count(CellStatus status) {
    return count(run -> run.status() == status);
  }

  int count() {
    return count(run -> true);
  }

  int valued() {
    return count() - count(CellStatus.ABSENT);
  }

  int count(Collection<String> states) {
    return count(run -> states.contains(run.state()));
  }

  int absent(Collection<String> states) {
    return count(run -> run.status() == CellStatus.ABSENT && states.contains(run.state()));
  }

  private int count(Predicate<Run> counted) {
    return runs.stream().filter(counted).mapToInt(Run::years).sum();
  }
}
