package org.regulatedgoods.glm;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.regulatedgoods.glm.kernel.CovarianceMatrix;

/** The covariance of the coefficients under one kind of errors, read by coefficient name. */
public final class Covariance {
  private final CovarianceKind kind;
  private final List<String> names;
  private final double[][] values;
  private final double[] df;
  private final String smallSampleRule;
  private final List<String> cautions;

  Covariance(CovarianceKind kind, Sample sample, DMatrixRMaj matrix) {
    this.kind = kind;
    this.names = sample.names();
    this.values = symmetric(matrix);
    this.df = new double[names.size()];
    Arrays.fill(df, sample.reference(kind).df());
    this.smallSampleRule = kind.smallSampleRule(sample.family());
    this.cautions =
        kind.clusters() == 0
            ? List.of()
            : Cautions.ofClusters(sample.clusters(), sample.parameters());
  }

  /** As the kernel has it, under other names of the same parameters. */
  Covariance(CovarianceKind kind, List<String> names, CovarianceMatrix matrix) {
    this.kind = kind;
    this.names = List.copyOf(names);
    this.values = new double[names.size()][names.size()];
    this.df = new double[names.size()];
    for (int i = 0; i < df.length; i++) {
      df[i] = matrix.df(matrix.names().get(i));
      for (int j = 0; j < df.length; j++) {
        values[i][j] = matrix.between(matrix.names().get(i), matrix.names().get(j));
      }
    }
    this.smallSampleRule = matrix.rule();
    this.cautions = Cautions.inWords(matrix.cautions());
  }

  public CovarianceKind kind() {
    return kind;
  }

  /** The rule that makes it, and the reference distribution of its statistics, in words. */
  public String smallSampleRule() {
    return smallSampleRule;
  }

  /** What a reader should know before believing it. */
  public List<String> cautions() {
    return cautions;
  }

  /** Degrees of freedom of a coefficient's reference distribution; infinite for the normal. */
  public double df(String name) {
    return df[indexOf(name)];
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

  Reference reference(String name) {
    return new Reference(df(name));
  }

  /** Of what hangs on several coefficients: the least of their degrees of freedom. */
  Reference leastReference() {
    return new Reference(Arrays.stream(df).min().orElseThrow());
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
