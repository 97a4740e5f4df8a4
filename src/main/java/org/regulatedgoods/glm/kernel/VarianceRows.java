package org.regulatedgoods.glm.kernel;

import org.regulatedgoods.glm.kernel.Distribution.Gamma;
import org.regulatedgoods.glm.kernel.Distribution.Gaussian;
import org.regulatedgoods.glm.kernel.Distribution.NegativeBinomial;
import org.regulatedgoods.glm.kernel.Distribution.Poisson;
import org.regulatedgoods.glm.kernel.Distribution.Tweedie;

/** Any distribution by its variance function, and any link. */
record VarianceRows(Distribution distribution, Link link) implements RowModel {
  @Override
  public double evaluate(Rows rows, double[] eta, double[] score, double[] weight) {
    boolean positive = !(distribution instanceof Gaussian);
    double sum = 0;
    for (int i = 0; i < eta.length; i++) {
      double mean = link.mean(eta[i]);
      if (positive && !(mean > 0)) {
        return Double.NaN;
      }
      double slope = link.slope(eta[i]);
      double variance = distribution.variance(mean);
      score[i] = (rows.outcome()[i] - mean) * slope / variance;
      weight[i] = slope * slope / variance;
      sum += rows.weight(i) * distribution.quasiLikelihood(rows.outcome()[i], mean);
    }
    return sum;
  }

  @Override
  public double start(double outcome) {
    boolean counts = distribution instanceof Poisson || distribution instanceof Tweedie;
    double mean =
        counts
            ? outcome + 0.1
            : distribution instanceof NegativeBinomial ? Math.max(outcome, 1.0 / 6) : outcome;
    return link.predictor(mean);
  }

  @Override
  public double scale(double[] outcome) {
    if (link == Link.LOG) {
      return 1;
    }
    double mean = 0;
    for (double y : outcome) {
      mean += Math.abs(y) / outcome.length;
    }
    return Math.abs(link.predictor(mean));
  }

  @Override
  public boolean isCanonical() {
    return (distribution instanceof Gaussian && link == Link.IDENTITY)
        || (distribution instanceof Poisson && link == Link.LOG)
        || (distribution instanceof Gamma && link == Link.INVERSE);
  }
}
