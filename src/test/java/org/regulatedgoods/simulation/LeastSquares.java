package org.regulatedgoods.simulation;

import java.util.Arrays;

/** Ordinary least squares with the HC3 covariance, small and dense. */
final class LeastSquares {
  private final double[] coefficients;
  private final double[] errors;

  private LeastSquares(double[] coefficients, double[] errors) {
    this.coefficients = coefficients;
    this.errors = errors;
  }

  static LeastSquares fit(double[][] x, double[] y) {
    int p = x[0].length;
    double[][] bread = inverse(crossProduct(x, ones(x.length)));
    double[] beta = new double[p];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < p; j++) {
        beta[j] += dot(bread[j], x[i]) * y[i];
      }
    }
    double[] squares = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double leverage = 0;
      for (int j = 0; j < p; j++) {
        leverage += x[i][j] * dot(bread[j], x[i]);
      }
      squares[i] = Math.pow((y[i] - dot(beta, x[i])) / (1 - leverage), 2);
    }
    double[][] meat = crossProduct(x, squares);
    double[] errors = new double[p];
    for (int j = 0; j < p; j++) {
      double variance = 0;
      for (int k = 0; k < p; k++) {
        variance += bread[j][k] * dot(meat[k], bread[j]);
      }
      errors[j] = Math.sqrt(variance);
    }
    return new LeastSquares(beta, errors);
  }

  double coefficient(int j) {
    return coefficients[j];
  }

  double t(int j) {
    return coefficients[j] / errors[j];
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[][] crossProduct(double[][] x, double[] weights) {
    int p = x[0].length;
    double[][] product = new double[p][p];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          product[j][k] += weights[i] * x[i][j] * x[i][k];
        }
      }
    }
    return product;
  }

  private static double[][] inverse(double[][] matrix) {
    int p = matrix.length;
    double[][] a = new double[p][2 * p];
    for (int j = 0; j < p; j++) {
      System.arraycopy(matrix[j], 0, a[j], 0, p);
      a[j][p + j] = 1;
    }
    for (int pivot = 0; pivot < p; pivot++) {
      double scale = a[pivot][pivot];
      for (int k = 0; k < 2 * p; k++) {
        a[pivot][k] /= scale;
      }
      for (int row = 0; row < p; row++) {
        double factor = row == pivot ? 0 : a[row][pivot];
        for (int k = 0; k < 2 * p; k++) {
          a[row][k] -= factor * a[pivot][k];
        }
      }
    }
    double[][] inverse = new double[p][];
    for (int j = 0; j < p; j++) {
      inverse[j] = Arrays.copyOfRange(a[j], p, 2 * p);
    }
    return inverse;
  }
}
