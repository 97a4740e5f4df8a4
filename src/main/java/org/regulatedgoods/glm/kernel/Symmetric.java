package org.regulatedgoods.glm.kernel;

/** Sums and products of small square matrices, row by row in one array. */
final class Symmetric {
  private Symmetric() {}

  /** Adds weight x x' to the lower half of a sum, x standing at an offset of an array. */
  static void addLower(double[] sum, int size, double weight, double[] values, int at) {
    for (int i = 0; i < size; i++) {
      double weighted = weight * values[at + i];
      int row = i * size;
      for (int j = 0; j <= i; j++) {
        sum[row + j] += weighted * values[at + j];
      }
    }
  }

  /** Copies the lower half to the upper. */
  static double[] mirrored(double[] a, int size) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        a[j * size + i] = a[i * size + j];
      }
    }
    return a;
  }

  /** B M B for symmetric B and M, symmetric to the bit. */
  static double[] around(double[] bread, double[] meat, int size) {
    double[] half = times(bread, meat, size);
    double[] whole = times(half, bread, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double mean = (whole[i * size + j] + whole[j * size + i]) / 2;
        whole[i * size + j] = mean;
        whole[j * size + i] = mean;
      }
    }
    return whole;
  }

  static double[] times(double[] a, double[] b, int size) {
    double[] product = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        double aik = a[i * size + k];
        for (int j = 0; j < size; j++) {
          product[i * size + j] += aik * b[k * size + j];
        }
      }
    }
    return product;
  }

  /** A x. */
  static double[] times(double[] a, double[] x) {
    int size = x.length;
    double[] product = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        product[i] += a[i * size + j] * x[j];
      }
    }
    return product;
  }

  /** x'Ax, x standing at an offset of an array. */
  static double quadratic(double[] a, int size, double[] values, int at) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double inner = 0;
      for (int j = 0; j < size; j++) {
        inner += a[i * size + j] * values[at + j];
      }
      sum += values[at + i] * inner;
    }
    return sum;
  }

  static double[] scaled(double[] a, double factor) {
    double[] scaled = a.clone();
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] *= factor;
    }
    return scaled;
  }
}
