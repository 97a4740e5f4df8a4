package org.regulatedgoods.survey.scaling;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The standard bivariate normal distribution, by the integral over the correlation (Drezner and
 * Wesolowsky, Journal of Statistical Computation and Simulation 35, 1990) in the angle whose sine
 * it is.
 */
final class BivariateNormal {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(24);
  private static final int PIECES = 4;

  private BivariateNormal() {}

  /** The probability that the first is at most h and the second at most k. */
  static double cumulative(double h, double k, double correlation) {
    if (h == Double.NEGATIVE_INFINITY || k == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    if (Double.isInfinite(h) || Double.isInfinite(k)) {
      return NORMAL.cumulativeProbability(Math.min(h, k));
    }
    double angle = Math.asin(correlation);
    double sum = 0;
    for (int piece = 0; piece < PIECES; piece++) {
      // The integrand is steep at the far end only: pieces halve towards it.
      double from = piece == 0 ? 0 : angle * (1 - Math.pow(0.25, piece));
      double to = piece == PIECES - 1 ? angle : angle * (1 - Math.pow(0.25, piece + 1));
      sum += integral(h, k, from, to);
    }
    return NORMAL.cumulativeProbability(h) * NORMAL.cumulativeProbability(k) + sum / (2 * Math.PI);
  }

  private static double integral(double h, double k, double from, double to) {
    double half = (to - from) / 2;
    double middle = (to + from) / 2;
    return half
        * RULE.integrate(
            place -> {
              double angle = middle + half * place;
              double cosine = Math.cos(angle);
              return Math.exp(
                  -(h * h + k * k - 2 * h * k * Math.sin(angle)) / (2 * cosine * cosine));
            });
  }
}
