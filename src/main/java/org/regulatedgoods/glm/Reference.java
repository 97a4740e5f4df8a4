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

  /** A line of a table, with its interval at 1 - alpha. */
  Coefficient line(String name, double estimate, double standardError, double alpha) {
    double statistic = estimate / standardError;
    double margin = critical(alpha) * standardError;
    return new Coefficient(
        name,
        estimate,
        standardError,
        statistic,
        df,
        twoSidedP(statistic),
        estimate - margin,
        estimate + margin);
  }

  double twoSidedP(double statistic) {
    return 2 * distribution().survivalProbability(Math.abs(statistic));
  }

  private double critical(double alpha) {
    return distribution().inverseSurvivalProbability(alpha / 2);
  }

  private ContinuousDistribution distribution() {
    return Double.isInfinite(df) ? NormalDistribution.of(0, 1) : TDistribution.of(df);
  }
}
