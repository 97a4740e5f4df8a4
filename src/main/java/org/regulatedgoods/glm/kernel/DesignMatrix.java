package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * The regressors by name, in declared priority. An intercept is a column like any other: {@link
 * #withIntercept} puts it first.
 */
public final class DesignMatrix implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The name of the column of ones. */
  public static final String INTERCEPT = "(Intercept)";

  private final List<String> names;
  private final int rows;
  private final double[] values;
  private final Standardised standardised;

  private DesignMatrix(List<String> names, int rows, double[] values) {
    this.names = List.copyOf(names);
    this.rows = rows;
    this.values = values;
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("Two columns have one name: " + names);
    }
    this.standardised = Standardised.of(values, rows, names.size());
  }

  /**
   * The columns after a column of ones.
   *
   * @throws IllegalArgumentException when lengths differ or a name comes twice
   */
  public static DesignMatrix withIntercept(List<String> names, double[]... columns) {
    List<String> all = new ArrayList<>(List.of(INTERCEPT));
    all.addAll(names);
    double[][] with = new double[columns.length + 1][];
    with[0] = new double[columns.length == 0 ? 0 : columns[0].length];
    Arrays.fill(with[0], 1);
    System.arraycopy(columns, 0, with, 1, columns.length);
    return of(all, with);
  }

  /** A column of ones alone. */
  public static DesignMatrix ones(int rows) {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return of(List.of(INTERCEPT), ones);
  }

  /** The columns as they are, as for a model whose cut points stand in for an intercept. */
  public static DesignMatrix of(List<String> names, double[]... columns) {
    if (names.size() != columns.length || columns.length == 0) {
      throw new IllegalArgumentException(columns.length + " columns for the names " + names);
    }
    int rows = columns[0].length;
    double[] values = new double[rows * columns.length];
    for (int j = 0; j < columns.length; j++) {
      if (columns[j].length != rows) {
        throw new IllegalArgumentException(
            "%s has %d rows, %s has %d"
                .formatted(names.get(0), rows, names.get(j), columns[j].length));
      }
      for (int i = 0; i < rows; i++) {
        values[i * columns.length + j] = columns[j][i];
      }
    }
    return new DesignMatrix(names, rows, values);
  }

  /** One row after the other in one array, which is copied. */
  public static DesignMatrix ofRows(List<String> names, double[] values) {
    if (names.isEmpty() || values.length % names.size() != 0) {
      throw new IllegalArgumentException(values.length + " values for the columns " + names);
    }
    return new DesignMatrix(names, values.length / names.size(), values.clone());
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return names.size();
  }

  public List<String> names() {
    return names;
  }

  public double value(int row, int column) {
    return values[row * names.size() + column];
  }

  /** A copy of its values, a row each. */
  public double[][] byRow() {
    double[][] copy = new double[rows][];
    for (int i = 0; i < rows; i++) {
      copy[i] = Arrays.copyOfRange(values, i * names.size(), (i + 1) * names.size());
    }
    return copy;
  }

  public double[] column(String name) {
    int j = indexOf(name);
    double[] column = new double[rows];
    for (int i = 0; i < rows; i++) {
      column[i] = value(i, j);
    }
    return column;
  }

  /**
   * The position of a column.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public int indexOf(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("No column " + name + "; there are " + names);
    }
    return index;
  }

  /** The same rows without some columns. */
  public DesignMatrix without(List<String> left) {
    left.forEach(this::indexOf);
    List<String> kept = names.stream().filter(name -> !left.contains(name)).toList();
    return of(kept, kept.stream().map(this::column).toArray(double[][]::new));
  }

  /** The same columns with one of them changed. */
  public DesignMatrix with(String name, double[] column) {
    int j = indexOf(name);
    if (column.length != rows) {
      throw new IllegalArgumentException(name + " has " + column.length + " rows, not " + rows);
    }
    double[] changed = values.clone();
    for (int i = 0; i < rows; i++) {
      changed[i * names.size() + j] = column[i];
    }
    return new DesignMatrix(names, rows, changed);
  }

  /** Some rows, in the order given; a row may come twice. */
  public DesignMatrix rows(int[] chosen) {
    int size = names.size();
    double[] some = new double[chosen.length * size];
    for (int k = 0; k < chosen.length; k++) {
      System.arraycopy(values, chosen[k] * size, some, k * size, size);
    }
    return new DesignMatrix(names, chosen.length, some);
  }

  /** The columns that add nothing to those before them; a design without them can be estimated. */
  public List<Alias> aliases() {
    return Aliases.of(this, null);
  }

  /** What is missing or infinite, by column; empty when nothing is. */
  List<String> notFinite() {
    List<String> problems = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      int found = 0;
      for (int i = 0; i < rows; i++) {
        found += Double.isFinite(value(i, j)) ? 0 : 1;
      }
      if (found > 0) {
        problems.add("%s is missing or infinite in %d rows".formatted(names.get(j), found));
      }
    }
    return problems;
  }

  /** Shared, not copied. */
  double[] values() {
    return values;
  }

  Standardised standardised() {
    return standardised;
  }
}
