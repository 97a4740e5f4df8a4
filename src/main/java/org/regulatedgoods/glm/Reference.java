package org.regulatedgoods.glm;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The distribution a test statistic is held against.
 *
 * @param df degrees of freedom of t; infinite means the normal
 */
record Reference(double df) {
  static final Reference NORMAL = new Reference(Double.POSITIVE_INFINITY);

  Reference {
    if (!(df > 0)) {
      throw new IllegalArgumentException("Degrees of freedom must be positive, not " + df);
    }
  }

  double twoSidedP(double statistic) {
    return 2 * distribution().survivalProbability(Math.abs(statistic));
  }

  double critical(double alpha) {
    return distribution().inverseSurvivalProbability(alpha / 2);
  }

  private ContinuousDistribution distribution() {
    return Double.isInfinite(df) ? NormalDistribution.of(0, 1) : TDistribution.of(df);
  }
}
