package org.regulatedgoods.glm.kernel;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** A symmetric matrix whose negative eigenvalues, if any, have been set to zero. */
final class NonNegative {
  private static final double ROUNDING = -1e-12;

  private final double[] values;
  private final boolean changed;

  private NonNegative(double[] values, boolean changed) {
    this.values = values;
    this.changed = changed;
  }

  static NonNegative of(double[] symmetric, int size) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = eigen(symmetric, size);
    double largest = 0;
    double least = 0;
    for (int k = 0; k < size; k++) {
      double value = eigen.getEigenvalue(k).getReal();
      largest = Math.max(largest, value);
      least = Math.min(least, value);
    }
    if (least >= ROUNDING * largest) {
      return new NonNegative(symmetric, false);
    }
    double[] made = new double[size * size];
    for (int k = 0; k < size; k++) {
      double value = eigen.getEigenvalue(k).getReal();
      if (value > 0) {
        Symmetric.addLower(made, size, value, eigen.getEigenVector(k).getData(), 0);
      }
    }
    return new NonNegative(Symmetric.mirrored(made, size), true);
  }

  double[] values() {
    return values;
  }

  List<Caution> with(List<Caution> cautions) {
    List<Caution> all = new ArrayList<>(cautions);
    if (changed) {
      all.add(new Caution.MadeNonNegative());
    }
    return all;
  }

  /** A symmetric power; eigenvalues that are zero but for rounding stay zero. */
  static double[] power(double[] symmetric, int size, double exponent) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = eigen(symmetric, size);
    double[] made = new double[size * size];
    for (int k = 0; k < size; k++) {
      double value = eigen.getEigenvalue(k).getReal();
      if (value > -ROUNDING) {
        double powered = Math.pow(value, exponent);
        Symmetric.addLower(made, size, powered, eigen.getEigenVector(k).getData(), 0);
      }
    }
    return Symmetric.mirrored(made, size);
  }

  private static EigenDecomposition_F64<DMatrixRMaj> eigen(double[] symmetric, int size) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
    if (!eigen.decompose(DMatrixRMaj.wrap(size, size, symmetric.clone()))) {
      throw new IllegalStateException("The eigenvalues of a covariance did not converge");
    }
    return eigen;
  }
}
