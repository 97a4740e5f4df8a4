package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.List;

/** The covariance of the parameters under one assumption on the errors, by name. */
public final class CovarianceMatrix implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<String> names;
  private final double[] values;
  private final double[] df;
  private final String rule;
  private final List<Caution> cautions;

  CovarianceMatrix(
      List<String> names, double[] values, double[] df, String rule, List<Caution> cautions) {
    this.names = List.copyOf(names);
    this.values = values;
    this.df = df;
    this.rule = rule;
    this.cautions = List.copyOf(cautions);
  }

  public List<String> names() {
    return names;
  }

  /**
   * The covariance of two parameters.
   *
   * @throws IllegalArgumentException when there is none of a name
   */
  public double between(String first, String second) {
    return values[indexOf(first) * names.size() + indexOf(second)];
  }

  public double standardError(String name) {
    return Math.sqrt(between(name, name));
  }

  /** Degrees of freedom of a parameter's t reference; infinite for the normal. */
  public double df(String name) {
    return df[indexOf(name)];
  }

  /** The small-sample rule and the reference distribution, to be printed under a table. */
  public String rule() {
    return rule;
  }

  /** What a reader should know before believing it. */
  public List<Caution> cautions() {
    return cautions;
  }

  /** The variance of a combination of the parameters, weights in their order. */
  double varianceOf(double[] weights) {
    return Math.max(0, Symmetric.quadratic(values, names.size(), weights, 0));
  }

  /** The least of the parameters' degrees of freedom. */
  double leastDf() {
    double least = Double.POSITIVE_INFINITY;
    for (double each : df) {
      least = Math.min(least, each);
    }
    return least;
  }

  /** One row after the other; shared, not copied. */
  double[] values() {
    return values;
  }

  int indexOf(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("No parameter " + name + "; there are " + names);
    }
    return index;
  }
}
