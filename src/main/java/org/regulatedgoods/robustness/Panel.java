package org.regulatedgoods.robustness;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
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
