package org.regulatedgoods.glm.kernel.scrutiny;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The power of a two-sided t test, by Simpson's rule over the deviation's distribution. */
final class NoncentralT {
  private static final int PANELS = 2000;
  private static final double TAIL = 1e-13;

  private NoncentralT() {}

  /** The probability of a t beyond a critical value on either side. */
  static double beyond(double critical, double df, double noncentrality) {
    ChiSquaredDistribution square = ChiSquaredDistribution.of(df);
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double low = square.inverseCumulativeProbability(TAIL);
    double high = square.inverseSurvivalProbability(TAIL);
    double width = (high - low) / PANELS;
    double sum = 0;
    for (int k = 0; k <= PANELS; k++) {
      double at = low + k * width;
      double limit = critical * Math.sqrt(at / df);
      double reached =
          normal.survivalProbability(limit - noncentrality)
              + normal.survivalProbability(limit + noncentrality);
      double weight = k == 0 || k == PANELS ? 1 : k % 2 == 1 ? 4 : 2;
      sum += weight * square.density(at) * reached;
    }
    return sum * width / 3;
  }
}
