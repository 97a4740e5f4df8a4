package org.regulatedgoods.robustness;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of some country-years, as a task holds them.
 *
 * @param states whose row each is
 * @param numbers by column; NaN where there is no value
 * @param names by nominal column; null where there is no value
 */
public record Panel(List<String> states, Map<String, double[]> numbers, Map<String, String[]> names)
    implements Serializable {

  public Panel {
    states = List.copyOf(states);
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    int rows = states.size();
    numbers.forEach((column, values) -> require(column, values.length, rows));
    names.forEach((column, values) -> require(column, values.length, rows));
  }

  private static void require(String column, int found, int rows) {
    if (found != rows) {
      throw new IllegalArgumentException(
          column + " has " + found + " values for " + rows + " rows");
    }
  }

  public int rows() {
    return states.size();
  }

  /**
   * A column of numbers.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public double[] number(String column) {
    double[] values = numbers.get(column);
    if (values == null) {
      throw new IllegalArgumentException("No column " + column + "; there are " + numbers.keySet());
    }
    return values;
  }

  /** A nominal column. */
  public String[] name(String column) {
    String[] values = names.get(column);
    if (values == null) {
      throw new IllegalArgumentException("No column " + column + "; there are " + names.keySet());
    }
    return values;
  }

  /** The same rows with a column of numbers put in or replaced. */
  public Panel with(String column, double[] values) {
    Map<String, double[]> changed = new LinkedHashMap<>(numbers);
    changed.put(column, values);
    return new Panel(states, changed, names);
  }

  /**
   * The same rows with some columns as another panel has them for the same state some years before;
   * without a value where it has no such row.
   *
   * @param year the column of the year, in both
   */
  public Panel lagged(Panel earlier, String year, int years, Collection<String> columns) {
    Map<String, Integer> places = new HashMap<>();
    for (int row = 0; row < earlier.rows(); row++) {
      places.put(earlier.states.get(row) + " " + (int) earlier.number(year)[row], row);
    }
    int[] from = new int[rows()];
    for (int row = 0; row < from.length; row++) {
      int before = (int) number(year)[row] - years;
      from[row] = places.getOrDefault(states.get(row) + " " + before, -1);
    }
    Map<String, double[]> older = new LinkedHashMap<>(numbers);
    Map<String, String[]> called = new LinkedHashMap<>(names);
    for (String column : columns) {
      if (earlier.numbers.containsKey(column)) {
        double[] values = earlier.number(column);
        older.put(
            column,
            Arrays.stream(from).mapToDouble(row -> row < 0 ? Double.NaN : values[row]).toArray());
      } else {
        String[] values = earlier.name(column);
        called.put(
            column,
            Arrays.stream(from)
                .mapToObj(row -> row < 0 ? null : values[row])
                .toArray(String[]::new));
      }
    }
    return new Panel(states, older, called);
  }

  /** Whether the row has a value in the column. */
  public boolean has(String column, int row) {
    double[] values = numbers.get(column);
    return values == null ? name(column)[row] != null : !Double.isNaN(values[row]);
  }

  /** Some rows, in the order given. */
  public Panel rows(int[] chosen) {
    Map<String, double[]> some = new LinkedHashMap<>();
    numbers.forEach(
        (column, values) ->
            some.put(column, Arrays.stream(chosen).mapToDouble(row -> values[row]).toArray()));
    Map<String, String[]> called = new LinkedHashMap<>();
    names.forEach(
        (column, values) ->
            called.put(
                column, Arrays.stream(chosen).mapToObj(row -> values[row]).toArray(String[]::new)));
    return new Panel(Arrays.stream(chosen).mapToObj(states::get).toList(), some, called);
  }
}
