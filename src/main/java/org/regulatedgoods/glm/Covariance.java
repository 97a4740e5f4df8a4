package org.regulatedgoods.glm;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** The covariance of the coefficients under one kind of errors, read by coefficient name. */
public final class Covariance {
  private final CovarianceKind kind;
  private final List<String> names;
  private final double[][] values;
  private final Reference reference;
  private final String smallSampleRule;

  Covariance(CovarianceKind kind, Sample sample, DMatrixRMaj matrix) {
    this.kind = kind;
    this.names = sample.names();
    this.values = symmetric(matrix);
    this.reference = sample.reference(kind);
    this.smallSampleRule = kind.smallSampleRule(sample.family());
  }

  public CovarianceKind kind() {
    return kind;
  }

  /** The rule that makes it, and the reference distribution of its statistics, in words. */
  public String smallSampleRule() {
    return smallSampleRule;
  }

  /** Degrees of freedom of the reference distribution; infinite for the normal. */
  public double df() {
    return reference.df();
  }

  /**
   * The covariance of two coefficients.
   *
   * @throws IllegalArgumentException when a name is not a coefficient of the fit
   */
  public double between(String first, String second) {
    return values[indexOf(first)][indexOf(second)];
  }

  /** The standard error of one coefficient. */
  public double standardError(String name) {
    return Math.sqrt(between(name, name));
  }

  /** The variance of a linear combination, weights in the order of the fit's coefficients. */
  double varianceOf(double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        sum += weights[i] * values[i][j] * weights[j];
      }
    }
    return sum;
  }

  Reference reference() {
    return reference;
  }

  private int indexOf(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("No coefficient " + name + "; there are " + names);
    }
    return index;
  }

  private static double[][] symmetric(DMatrixRMaj matrix) {
    int size = matrix.getNumRows();
    double[][] copy = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        copy[i][j] = (matrix.get(i, j) + matrix.get(j, i)) / 2;
      }
    }
    return copy;
  }
}
