package org.regulatedgoods.glm.kernel;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The distribution that a statistic is held against; always by its survival function, so that a
 * p-value of 1e-100 is not zero.
 *
 * @param df degrees of freedom of t; infinite for the normal
 */
public record Reference(double df) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  public Reference {
    if (!(df > 0)) {
      throw new IllegalArgumentException("Degrees of freedom must be positive, not " + df);
    }
  }

  public static Reference normal() {
    return new Reference(Double.POSITIVE_INFINITY);
  }

  /** A line of a table, with its interval at 1 - alpha. */
  public TermLine line(String term, double estimate, double standardError, double alpha) {
    double statistic = estimate / standardError;
    double margin = critical(alpha) * standardError;
    return new TermLine(
        term,
        estimate,
        standardError,
        statistic,
        df,
        twoSided(statistic),
        estimate - margin,
        estimate + margin);
  }

  public double twoSided(double statistic) {
    return 2 * distribution().survivalProbability(Math.abs(statistic));
  }

  /** The probability of more than the statistic. */
  public double above(double statistic) {
    return distribution().survivalProbability(statistic);
  }

  /** What a two-sided test at alpha has to exceed. */
  public double critical(double alpha) {
    return distribution().inverseSurvivalProbability(alpha / 2);
  }

  /** Of a statistic that is chi-squared, or F times its numerator where df are finite. */
  double joint(double statistic, int restrictions) {
    if (Double.isInfinite(df)) {
      return ChiSquaredDistribution.of(restrictions).survivalProbability(statistic);
    }
    return FDistribution.of(restrictions, df).survivalProbability(statistic / restrictions);
  }

  private ContinuousDistribution distribution() {
    return Double.isInfinite(df) ? NORMAL : TDistribution.of(df);
  }
}
