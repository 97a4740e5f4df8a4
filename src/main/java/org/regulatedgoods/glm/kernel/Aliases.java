package org.regulatedgoods.glm.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the columns that add nothing to those declared before them, by a Cholesky factor of the
 * correlations grown in declared order.
 */
final class Aliases {
  /** The share of its variance below which a column is a combination of others. */
  static final double LEFT_OVER = 1e-10;

  private static final double PART = 1e-6;

  private final DesignMatrix design;
  private final Standardised scaled;
  private final double[] gram;
  private final List<Integer> kept = new ArrayList<>();
  private final List<double[]> factor = new ArrayList<>();
  private final List<Alias> found = new ArrayList<>();

  private Aliases(DesignMatrix design, double[] weights) {
    this.design = design;
    this.scaled = design.standardised();
    this.gram = gram(design, weights);
    for (int j = 0; j < design.columns(); j++) {
      consider(j);
    }
  }

  /**
   * The columns to leave out, in declared order.
   *
   * @param weights of the rows, null for one each
   */
  static List<Alias> of(DesignMatrix design, double[] weights) {
    return List.copyOf(new Aliases(design, weights).found);
  }

  /** X'WX of the standardised columns, lower half. */
  static double[] gram(DesignMatrix design, double[] weights) {
    int size = design.columns();
    double[] gram = new double[size * size];
    double[] x = design.standardised().values();
    for (int i = 0; i < design.rows(); i++) {
      double weight = weights == null ? 1 : weights[i];
      Symmetric.addLower(gram, size, weight, x, i * size);
    }
    return gram;
  }

  private void consider(int column) {
    if (scaled.isConstant(column) || gram[column * design.columns() + column] == 0) {
      found.add(new Alias(design.names().get(column), List.of(), Optional.of(value(column))));
      return;
    }
    double whole = gram[column * design.columns() + column];
    double[] parts = forward(column);
    double leftOver = whole;
    for (double part : parts) {
      leftOver -= part * part;
    }
    if (!(leftOver > LEFT_OVER * whole)) {
      found.add(new Alias(design.names().get(column), makers(parts), Optional.empty()));
      return;
    }
    double[] row = new double[parts.length + 1];
    System.arraycopy(parts, 0, row, 0, parts.length);
    row[parts.length] = Math.sqrt(leftOver);
    factor.add(row);
    kept.add(column);
  }

  private double value(int column) {
    return design.value(0, column);
  }

  private double[] forward(int column) {
    double[] parts = new double[kept.size()];
    for (int i = 0; i < parts.length; i++) {
      double sum = gram[column * design.columns() + kept.get(i)];
      for (int k = 0; k < i; k++) {
        sum -= factor.get(i)[k] * parts[k];
      }
      parts[i] = sum / factor.get(i)[i];
    }
    return parts;
  }

  private List<String> makers(double[] parts) {
    double[] weights = new double[parts.length];
    List<String> names = new ArrayList<>();
    for (int i = parts.length - 1; i >= 0; i--) {
      double sum = parts[i];
      for (int k = i + 1; k < parts.length; k++) {
        sum -= factor.get(k)[i] * weights[k];
      }
      weights[i] = sum / factor.get(i)[i];
      if (Math.abs(weights[i]) > PART) {
        names.add(0, design.names().get(kept.get(i)));
      }
    }
    return names;
  }
}
