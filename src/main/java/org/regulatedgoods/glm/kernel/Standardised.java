package org.regulatedgoods.glm.kernel;

import java.io.Serializable;

/**
 * A design whose columns are scaled to unit deviation and, where there is an intercept to take up
 * the means, centred: normal equations then keep their digits.
 */
final class Standardised implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final double ROUNDING = 1e-13;

  private final int rows;
  private final int size;
  private final int intercept;
  private final double[] values;
  private final double[] means;
  private final double[] scales;

  private Standardised(int rows, int size, int intercept, double[] values) {
    this.rows = rows;
    this.size = size;
    this.intercept = intercept;
    this.values = values;
    this.means = new double[size];
    this.scales = new double[size];
  }

  static Standardised of(double[] own, int rows, int size) {
    int intercept = interceptOf(own, rows, size);
    Standardised made = new Standardised(rows, size, intercept, own.clone());
    for (int j = 0; j < size; j++) {
      made.standardise(j);
    }
    return made;
  }

  /** One row after the other; shared, not copied. */
  double[] values() {
    return values;
  }

  /** Whether a column holds one value but for rounding, and is not the intercept. */
  boolean isConstant(int column) {
    return column != intercept && scales[column] == 0;
  }

  /** Whether there is a column of one value. */
  boolean hasIntercept() {
    return intercept >= 0;
  }

  /** Takes scaled coefficients to the columns' own units, in place. */
  void toOwn(double[] coefficients) {
    for (int j = 0; j < size; j++) {
      if (j != intercept) {
        coefficients[j] /= scale(j);
      }
    }
    if (intercept >= 0) {
      for (int j = 0; j < size; j++) {
        coefficients[intercept] -= j == intercept ? 0 : coefficients[j] * means[j];
      }
      coefficients[intercept] /= scale(intercept);
    }
  }

  /** The way back of {@link #toOwn}. */
  void toScaled(double[] own, double[] scaled) {
    double level = 0;
    for (int j = 0; j < size; j++) {
      scaled[j] = own[j] * scale(j);
      level += j == intercept ? 0 : own[j] * means[j];
    }
    if (intercept >= 0) {
      scaled[intercept] += level;
    }
  }

  /** Adds a constant to the linear predictor through the intercept, if there is one. */
  void addToIntercept(double[] own, double constant) {
    if (intercept >= 0) {
      own[intercept] += constant / scale(intercept);
    }
  }

  /**
   * Takes the columns of a matrix of scaled coefficients, as a bread from one side, to own units.
   */
  double[] bothSidesToOwn(double[] covariance, int total) {
    double[] own = covariance.clone();
    double[] vector = new double[size];
    for (int pass = 0; pass < 2; pass++) {
      for (int c = 0; c < total; c++) {
        for (int r = 0; r < size; r++) {
          vector[r] = own[r * total + c];
        }
        toOwn(vector);
        for (int r = 0; r < size; r++) {
          own[r * total + c] = vector[r];
        }
      }
      transpose(own, total);
    }
    return own;
  }

  private static void transpose(double[] a, int total) {
    for (int i = 0; i < total; i++) {
      for (int j = 0; j < i; j++) {
        double kept = a[i * total + j];
        a[i * total + j] = a[j * total + i];
        a[j * total + i] = kept;
      }
    }
  }

  private double scale(int column) {
    return scales[column] == 0 ? 1 : scales[column];
  }

  private void standardise(int column) {
    if (column == intercept) {
      scales[column] = values[column];
      fill(column, 0, scales[column]);
      return;
    }
    means[column] = intercept < 0 ? 0 : mean(column);
    double squares = 0;
    double largest = 0;
    for (int i = 0; i < rows; i++) {
      double own = values[i * size + column];
      squares += (own - means[column]) * (own - means[column]);
      largest = Math.max(largest, Math.abs(own));
    }
    double deviation = Math.sqrt(squares / rows);
    scales[column] = deviation <= ROUNDING * largest ? 0 : deviation;
    fill(column, means[column], scale(column));
  }

  private void fill(int column, double mean, double scale) {
    for (int i = 0; i < rows; i++) {
      values[i * size + column] = (values[i * size + column] - mean) / scale;
    }
  }

  /** In two rounds, so that the mean is exact to the last digit. */
  private double mean(int column) {
    double rough = 0;
    for (int i = 0; i < rows; i++) {
      rough += values[i * size + column];
    }
    rough /= rows;
    double rest = 0;
    for (int i = 0; i < rows; i++) {
      rest += values[i * size + column] - rough;
    }
    return rough + rest / rows;
  }

  /** The first column of one value that is not zero; -1 when there is none. */
  private static int interceptOf(double[] values, int rows, int size) {
    for (int j = 0; j < size; j++) {
      double first = rows == 0 ? 0 : values[j];
      boolean same = first != 0;
      for (int i = 1; i < rows && same; i++) {
        same = values[i * size + j] == first;
      }
      if (same) {
        return j;
      }
    }
    return -1;
  }
}
