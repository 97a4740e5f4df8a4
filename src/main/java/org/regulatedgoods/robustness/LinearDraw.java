package org.regulatedgoods.robustness;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;

/**
 * A draw from the posterior of a linear regression under the usual flat prior (Rubin 1987, p. 167):
 * the variance from its scaled inverse chi-squared, the coefficients from their normal around the
 * estimate.
 *
 * @param estimate least squares, with a small ridge that keeps near collinearity harmless
 * @param drawn the coefficients that were drawn
 * @param deviation that was drawn
 */
@SuppressWarnings("ArrayRecordComponent")
record LinearDraw(double[] estimate, double[] drawn, double deviation) {

  private static final double RIDGE = 1e-5;

  /**
   * Draws.
   *
   * @param design one row a case, its intercept included
   */
  static LinearDraw of(double[][] design, double[] outcome, SplittableRandom random) {
    int size = design[0].length;
    DMatrixRMaj gram = new DMatrixRMaj(size, size);
    double[] cross = new double[size];
    for (int i = 0; i < design.length; i++) {
      for (int a = 0; a < size; a++) {
        cross[a] += design[i][a] * outcome[i];
        for (int b = 0; b < size; b++) {
          gram.add(a, b, design[i][a] * design[i][b]);
        }
      }
    }
    for (int a = 0; a < size; a++) {
      gram.set(a, a, gram.get(a, a) * (1 + RIDGE));
    }
    DMatrixRMaj inverse = new DMatrixRMaj(size, size);
    if (!CommonOps_DDRM.invert(gram, inverse)) {
      throw new IllegalArgumentException("the predictors of an imputation are collinear");
    }
    double[] estimate = times(inverse, cross);
    double squares = 0;
    for (int i = 0; i < design.length; i++) {
      double residual = outcome[i] - dot(design[i], estimate);
      squares += residual * residual;
    }
    double df = Math.max(1, design.length - size);
    double deviation = Math.sqrt(squares / chiSquared(df, random));
    CholeskyDecompositionInner_DDRM cholesky = new CholeskyDecompositionInner_DDRM(true);
    if (!cholesky.decompose(inverse.copy())) {
      throw new IllegalArgumentException("the predictors of an imputation are collinear");
    }
    DMatrixRMaj root = cholesky.getT(null);
    double[] normal = new double[size];
    Arrays.setAll(normal, a -> normal(random));
    double[] shift = times(root, normal);
    double[] drawn = new double[size];
    Arrays.setAll(drawn, a -> estimate[a] + deviation * shift[a]);
    return new LinearDraw(estimate, drawn, deviation);
  }

  private static double[] times(DMatrixRMaj matrix, double[] vector) {
    double[] product = new double[vector.length];
    for (int a = 0; a < product.length; a++) {
      for (int b = 0; b < product.length; b++) {
        product[a] += matrix.get(a, b) * vector[b];
      }
    }
    return product;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Box and Muller's, of which one is used. */
  static double normal(SplittableRandom random) {
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }

  private static double chiSquared(double df, SplittableRandom random) {
    double sum = 0;
    for (int k = 0; k < df; k++) {
      double one = normal(random);
      sum += one * one;
    }
    return sum;
  }
}
