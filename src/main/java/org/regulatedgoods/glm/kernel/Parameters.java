package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Estimates by name with one covariance of them: all that a linear hypothesis needs. */
public final class Parameters implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] estimates;
  private final CovarianceMatrix covariance;

  Parameters(double[] estimates, CovarianceMatrix covariance) {
    this.estimates = estimates.clone();
    this.covariance = covariance;
  }

  public List<String> names() {
    return covariance.names();
  }

  public double estimate(String name) {
    return estimates[covariance.indexOf(name)];
  }

  public CovarianceMatrix covariance() {
    return covariance;
  }

  /** What each hypothesis leaves over, with its error and an interval at 1 - alpha. */
  public List<TermLine> lines(List<LinearHypothesis> hypotheses, double alpha) {
    List<TermLine> lines = new ArrayList<>();
    for (LinearHypothesis hypothesis : hypotheses) {
      double[] weights = weights(hypothesis);
      double error = Math.sqrt(covariance.varianceOf(weights));
      Reference reference = new Reference(leastDf(hypothesis));
      lines.add(reference.line(hypothesis.name(), over(hypothesis), error, alpha));
    }
    return lines;
  }

  /** The estimates' combination less the value that it should have. */
  double over(LinearHypothesis hypothesis) {
    double[] weights = weights(hypothesis);
    double sum = -hypothesis.value();
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j] * estimates[j];
    }
    return sum;
  }

  double[] weights(LinearHypothesis hypothesis) {
    double[] weights = new double[estimates.length];
    hypothesis.weights().forEach((name, weight) -> weights[covariance.indexOf(name)] = weight);
    return weights;
  }

  /** The least degrees of freedom of the parameters that a hypothesis is on. */
  double leastDf(LinearHypothesis hypothesis) {
    double least = Double.POSITIVE_INFINITY;
    for (String name : hypothesis.weights().keySet()) {
      least = Math.min(least, covariance.df(name));
    }
    return least;
  }
}
