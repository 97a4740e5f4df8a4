package org.regulatedgoods.glm.kernel;

import java.util.Arrays;

/**
 * Cholesky factors of small symmetric matrices, row by row in one array. It overwrites its input,
 * so that fits by the million allocate nothing here.
 */
final class Cholesky {
  private Cholesky() {}

  /**
   * Replaces a by its lower factor.
   *
   * @param leftOver the share of a diagonal element that has to be left by the columns before it
   * @return the first column that the ones before it make up, or -1
   */
  static int factor(double[] a, int size, double leftOver) {
    for (int i = 0; i < size; i++) {
      double whole = a[i * size + i];
      for (int j = 0; j <= i; j++) {
        double sum = a[i * size + j];
        for (int k = 0; k < j; k++) {
          sum -= a[i * size + k] * a[j * size + k];
        }
        if (j < i) {
          a[i * size + j] = sum / a[j * size + j];
        } else if (sum > leftOver * whole) {
          a[i * size + i] = Math.sqrt(sum);
        } else {
          return i;
        }
      }
    }
    return -1;
  }

  /** Replaces b by the solution of L L' x = b. */
  static void solve(double[] factor, int size, double[] b) {
    forward(factor, size, b);
    for (int i = size - 1; i >= 0; i--) {
      double sum = b[i];
      for (int k = i + 1; k < size; k++) {
        sum -= factor[k * size + i] * b[k];
      }
      b[i] = sum / factor[i * size + i];
    }
  }

  /** Replaces b by the solution of L x = b. */
  static void forward(double[] factor, int size, double[] b) {
    for (int i = 0; i < size; i++) {
      double sum = b[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i * size + k] * b[k];
      }
      b[i] = sum / factor[i * size + i];
    }
  }

  /** The inverse of L L', symmetric to the bit. */
  static double[] inverse(double[] factor, int size) {
    double[] inverse = new double[size * size];
    double[] unit = new double[size];
    for (int j = 0; j < size; j++) {
      Arrays.fill(unit, 0);
      unit[j] = 1;
      solve(factor, size, unit);
      for (int i = 0; i <= j; i++) {
        inverse[i * size + j] = unit[i];
        inverse[j * size + i] = unit[i];
      }
    }
    return inverse;
  }
}
