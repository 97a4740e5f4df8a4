package org.regulatedgoods.glm;

import java.io.Serializable;
import org.ejml.data.DMatrixRMaj;

/** A symmetric matrix that travels: a sum of weighted outer products, or a quadratic form. */
final class SymmetricSum implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int size;
  private final double[] values;

  SymmetricSum(int size) {
    this.size = size;
    this.values = new double[size * size];
  }

  static SymmetricSum of(DMatrixRMaj matrix) {
    SymmetricSum sum = new SymmetricSum(matrix.getNumRows());
    System.arraycopy(matrix.getData(), 0, sum.values, 0, sum.values.length);
    return sum;
  }

  void add(double weight, double[] x) {
    for (int i = 0; i < size; i++) {
      double weighted = weight * x[i];
      for (int j = 0; j < size; j++) {
        values[i * size + j] += weighted * x[j];
      }
    }
  }

  void merge(SymmetricSum other) {
    for (int k = 0; k < values.length; k++) {
      values[k] += other.values[k];
    }
  }

  double quadraticForm(double[] x) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        sum += x[i] * values[i * size + j] * x[j];
      }
    }
    return sum;
  }

  DMatrixRMaj matrix() {
    return DMatrixRMaj.wrap(size, size, values.clone());
  }
}
