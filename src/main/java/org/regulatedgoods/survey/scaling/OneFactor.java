package org.regulatedgoods.survey.scaling;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * One common factor of greatest likelihood behind a correlation matrix, by EM (Rubin and Thayer,
 * Psychometrika 47, 1982), and McDonald's omega of the sum of standardised items.
 */
public final class OneFactor {

  /** What is an item's own must be more than nothing, or the likelihood has no maximum. */
  private static final double LEAST_UNIQUENESS = 0.005;

  private static final int MOST_STEPS = 200_000;
  private static final double STILL = 1e-12;

  private final double[] loadings;
  private final double[] uniquenesses;

  private OneFactor(double[] loadings, double[] uniquenesses) {
    this.loadings = loadings;
    this.uniquenesses = uniquenesses;
  }

  /** Whether a correlation is not a number. */
  static boolean isIncomplete(double[][] correlations) {
    return Arrays.stream(correlations).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN);
  }

  /** The factor; empty where the matrix is not positive definite, or the steps do not end. */
  public static Optional<OneFactor> of(double[][] correlations) {
    if (isIncomplete(correlations) || smallestEigenvalue(correlations) < 1e-10) {
      return Optional.empty();
    }
    int size = correlations.length;
    double[] loadings = new double[size];
    double[] uniquenesses = new double[size];
    Arrays.fill(loadings, 0.7);
    Arrays.fill(uniquenesses, 0.5);
    for (int step = 0; step < MOST_STEPS; step++) {
      if (step(correlations, loadings, uniquenesses) < STILL) {
        return Optional.of(new OneFactor(loadings, uniquenesses));
      }
    }
    return Optional.empty();
  }

  /** One step of EM, in place; by how much it moved. */
  private static double step(double[][] s, double[] loadings, double[] uniquenesses) {
    int size = s.length;
    double precision = 1;
    for (int j = 0; j < size; j++) {
      precision += loadings[j] * loadings[j] / uniquenesses[j];
    }
    double[] weights = new double[size];
    for (int j = 0; j < size; j++) {
      weights[j] = loadings[j] / uniquenesses[j] / precision;
    }
    double[] withFactor = new double[size];
    double factor = 1 / precision;
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < size; k++) {
        withFactor[j] += s[j][k] * weights[k];
      }
      factor += weights[j] * withFactor[j];
    }
    double moved = 0;
    for (int j = 0; j < size; j++) {
      double loading = withFactor[j] / factor;
      moved = Math.max(moved, Math.abs(loading - loadings[j]));
      loadings[j] = loading;
      uniquenesses[j] = Math.max(LEAST_UNIQUENESS, s[j][j] - loading * withFactor[j]);
    }
    return moved;
  }

  static double smallestEigenvalue(double[][] matrix) {
    return Arrays.stream(eigenvalues(matrix)).min().orElseThrow();
  }

  /** The eigenvalues of a symmetric matrix, from the greatest. */
  static double[] eigenvalues(double[][] matrix) {
    DMatrixRMaj copy = new DMatrixRMaj(matrix);
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(matrix.length, false, true);
    if (!eigen.decompose(copy)) {
      throw new IllegalStateException(
          "no eigenvalues of a matrix with the trace " + CommonOps_DDRM.trace(copy));
    }
    double[] values = new double[matrix.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = -eigen.getEigenvalue(i).getReal();
    }
    Arrays.sort(values);
    return Arrays.stream(values).map(value -> -value).toArray();
  }

  public double[] loadings() {
    return loadings.clone();
  }

  public double[] uniquenesses() {
    return uniquenesses.clone();
  }

  /** The share of the variance of the sum that is the factor's. */
  public double omega() {
    double common = Math.pow(Arrays.stream(loadings).sum(), 2);
    return common / (common + Arrays.stream(uniquenesses).sum());
  }
}
