package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * What a generalized linear model says of one row: its mean, its variance and its
 * (quasi-)likelihood by the linear predictor.
 */
public final class RowLikelihood implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Where a probability has vanished, so that nothing is divided by it. */
  private static final double LEAST = Double.MIN_NORMAL;

  private final Distribution distribution;
  private final Link link;

  /** Whether the slope of the mean is the variance. */
  private final boolean isCanonical;

  public RowLikelihood(Model.GeneralizedLinear model) {
    this.distribution = model.distribution();
    this.link = model.link();
    this.isCanonical =
        link == Link.LOGIT
            || (link == Link.IDENTITY && distribution instanceof Distribution.Gaussian)
            || (link == Link.LOG && distribution instanceof Distribution.Poisson);
  }

  public double mean(double eta) {
    return link.mean(eta);
  }

  /** The derivative of the mean. */
  public double slope(double eta) {
    return link.slope(eta);
  }

  /** The second derivative of the mean. */
  public double curvature(double eta) {
    return link.curvature(eta);
  }

  /** The variance but for the dispersion, exact where a probability is near one. */
  public double variance(double eta) {
    double mean = link.mean(eta);
    return link.isProbability()
        ? Math.max(mean, LEAST) * Math.max(link.complement(eta), LEAST)
        : distribution.variance(mean);
  }

  /** The derivative of the log-likelihood by the linear predictor. */
  public double score(double outcome, double eta) {
    if (link.isProbability() && !isCanonical) {
      double up = outcome == 0 ? 0 : outcome * link.slopeOverMean(eta);
      return up - (outcome == 1 ? 0 : (1 - outcome) * link.slopeOverComplement(eta));
    }
    double residual = outcome - link.mean(eta);
    return isCanonical ? residual : residual * link.slope(eta) / variance(eta);
  }

  /** The expected negative second derivative. */
  public double information(double eta) {
    if (link.isProbability() && !isCanonical) {
      double up = link.slopeOverMean(eta);
      double down = link.slopeOverComplement(eta);
      return up == 0 || down == 0 ? 0 : up * down;
    }
    double slope = link.slope(eta);
    return isCanonical ? slope : slope * slope / variance(eta);
  }

  /** The log-likelihood, but for terms without the mean. */
  public double quasi(double outcome, double eta) {
    if (!link.isProbability()) {
      return distribution.quasiLikelihood(outcome, link.mean(eta));
    }
    double one = outcome == 0 ? 0 : outcome * link.logMean(eta);
    return one + (outcome == 1 ? 0 : (1 - outcome) * link.logComplement(eta));
  }

  /** {@link #quasi} of a mean that is the outcome itself, or of all rows that have one mean. */
  public double saturated(double outcome) {
    if (link.isProbability()) {
      return timesLog(outcome) + timesLog(1 - outcome);
    }
    boolean zero = outcome == 0 && !(distribution instanceof Distribution.Gaussian);
    return zero ? 0 : distribution.quasiLikelihood(outcome, outcome);
  }

  /** What {@link #quasi} leaves out of a likelihood that has no dispersion. */
  public double rest(double outcome) {
    if (distribution instanceof Distribution.Poisson) {
      return -LogGamma.value(outcome + 1);
    }
    if (distribution instanceof Distribution.NegativeBinomial negative) {
      double theta = negative.theta();
      return LogGamma.value(outcome + theta) - LogGamma.value(theta) - LogGamma.value(outcome + 1);
    }
    return 0;
  }

  /** The largest outcome that there can be. */
  public double most() {
    return link.isProbability() ? 1 : Double.POSITIVE_INFINITY;
  }

  private static double timesLog(double x) {
    return x == 0 ? 0 : x * Math.log(x);
  }
}
