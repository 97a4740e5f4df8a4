package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.feature.Status;
import org.regulatedgoods.report.FeatureCells;
import org.regulatedgoods.report.FeatureCells.Run;
import org.regulatedgoods.report.FeatureCoverage.CellStatus;
import org.regulatedgoods.report.Summary;

/**
 * Reads what the cells of one feature hold.
 *
 * @param rows of a country-year table by state and year
 * @param value where the value is in a row
 * @param status where the status is
 */
record CellReader(Feature feature, List<Row> rows, int value, int status) {

  /**
   * Of a table that has the feature.
   *
   * @param rows at least one, by state and year
   */
  static CellReader of(String name, Feature feature, List<Row> rows) {
    Row first = rows.get(0);
    return new CellReader(
        feature, rows, first.fieldIndex(name), first.fieldIndex(Status.columnOf(name)));
  }

  FeatureCells cells(String good) {
    return feature.measure() == Measure.NOMINAL
        ? new FeatureCells(good, runs(), Optional.empty(), words())
        : new FeatureCells(good, runs(), numbers(), Map.of());
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int state = rows.get(0).fieldIndex("state");
    int year = rows.get(0).fieldIndex("year");
    Run open = null;
    for (Row row : rows) {
      int at = row.getInt(year);
      Run own = new Run(row.getString(state), at, at, CellStatus.of(row.getString(status)));
      boolean goesOn =
          open != null
              && open.state().equals(own.state())
              && open.status() == own.status()
              && open.last() + 1 == at;
      if (open != null && !goesOn) {
        runs.add(open);
      }
      open = goesOn ? new Run(open.state(), open.first(), at, open.status()) : own;
    }
    runs.add(Objects.requireNonNull(open));
    return runs;
  }

  private Optional<Summary> numbers() {
    double[] numbers =
        rows.stream()
            .filter(row -> !row.isNullAt(value))
            .mapToDouble(row -> row.getDouble(value))
            .toArray();
    return numbers.length == 0 ? Optional.empty() : Optional.of(Summary.of(numbers));
  }

  private Map<String, Integer> words() {
    Map<String, Integer> words = new TreeMap<>();
    rows.stream()
        .filter(row -> !row.isNullAt(value))
        .forEach(row -> words.merge(row.getString(value), 1, Integer::sum));
    return words;
  }
}
