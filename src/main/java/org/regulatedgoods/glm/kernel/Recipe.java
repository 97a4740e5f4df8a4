package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the columns of a design are made: each is a product of atoms, which are what a row has by
 * itself, so that an atom can be changed with every interaction it is in.
 */
public final class Recipe implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * A column.
   *
   * @param atoms multiplied; one that comes twice is squared; none gives a column of ones
   */
  public record Column(String name, List<String> atoms) implements Serializable {
    public Column {
      atoms = List.copyOf(atoms);
    }
  }

  private final Map<String, double[]> atoms;
  private final List<Column> columns;
  private final int rows;

  private Recipe(Map<String, double[]> atoms, List<Column> columns) {
    this.atoms = new LinkedHashMap<>();
    atoms.forEach((name, values) -> this.atoms.put(name, values.clone()));
    this.columns = List.copyOf(columns);
    this.rows = atoms.isEmpty() ? 0 : atoms.values().iterator().next().length;
    for (Column column : columns) {
      for (String atom : column.atoms()) {
        if (!atoms.containsKey(atom)) {
          throw new IllegalArgumentException(
              column.name() + " is made of " + atom + "; there are " + atoms.keySet());
        }
      }
    }
  }

  /**
   * Columns of atoms.
   *
   * @throws IllegalArgumentException when a column is made of an atom that is not there
   */
  public static Recipe of(Map<String, double[]> atoms, List<Column> columns) {
    return new Recipe(atoms, columns);
  }

  /** An intercept and every atom as it is, in the order of the map. */
  public static Recipe plain(Map<String, double[]> atoms) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(DesignMatrix.INTERCEPT, List.of()));
    atoms.keySet().forEach(name -> columns.add(new Column(name, List.of(name))));
    return new Recipe(atoms, columns);
  }

  /** Without the intercept, as an ordered outcome needs it. */
  public Recipe withoutIntercept() {
    return new Recipe(atoms, columns.stream().filter(c -> !c.atoms().isEmpty()).toList());
  }

  public DesignMatrix design() {
    double[][] values = new double[columns.size()][];
    for (int j = 0; j < values.length; j++) {
      values[j] = product(columns.get(j).atoms(), -1);
    }
    return DesignMatrix.of(columns.stream().map(Column::name).toList(), values);
  }

  /** The same rows with atoms set to one value each. */
  Recipe at(Map<String, Double> values) {
    Map<String, double[]> changed = new LinkedHashMap<>(atoms);
    values.forEach(
        (name, value) -> {
          double[] all = new double[rows];
          Arrays.fill(all, value);
          atom(name);
          changed.put(name, all);
        });
    return new Recipe(changed, columns);
  }

  /** The derivative of every row of the design by an atom, one row after the other. */
  double[] slopes(String atom) {
    atom(atom);
    int size = columns.size();
    double[] slopes = new double[rows * size];
    for (int j = 0; j < size; j++) {
      List<String> factors = columns.get(j).atoms();
      for (int skip = 0; skip < factors.size(); skip++) {
        if (factors.get(skip).equals(atom)) {
          double[] rest = product(factors, skip);
          for (int i = 0; i < rows; i++) {
            slopes[i * size + j] += rest[i];
          }
        }
      }
    }
    return slopes;
  }

  private double[] product(List<String> factors, int skip) {
    double[] product = new double[rows];
    Arrays.fill(product, 1);
    for (int k = 0; k < factors.size(); k++) {
      if (k != skip) {
        double[] factor = atoms.get(factors.get(k));
        for (int i = 0; i < rows; i++) {
          product[i] *= factor[i];
        }
      }
    }
    return product;
  }

  private double[] atom(String name) {
    double[] values = atoms.get(name);
    if (values == null) {
      throw new IllegalArgumentException("No variable " + name + "; there are " + atoms.keySet());
    }
    return values;
  }
}
