package org.regulatedgoods.survey;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * An estimate from several fits, each on one draw of what was not observed, by Rubin's rules with
 * the degrees of freedom of Barnard and Rubin (Biometrika 86, 1999).
 *
 * @param missing the fraction of the information that is missing
 * @param low the lower end of the interval at the level asked for
 */
public record Pooled(
    double estimate,
    double error,
    double df,
    double pValue,
    double low,
    double high,
    double missing) {

  /**
   * Pools the fits.
   *
   * @param variances of the estimates, as many
   * @param completeDf the degrees of freedom that a fit without missing information has
   * @param alpha one less the level of the interval
   */
  public static Pooled of(double[] estimates, double[] variances, double completeDf, double alpha) {
    int m = estimates.length;
    if (m < 2 || variances.length != m) {
      throw new IllegalArgumentException(m + " estimates and " + variances.length + " variances");
    }
    double mean = Arrays.stream(estimates).average().orElseThrow();
    double within = Arrays.stream(variances).average().orElseThrow();
    double between =
        Arrays.stream(estimates).map(it -> (it - mean) * (it - mean)).sum() / (m - 1.0);
    double total = within + (1 + 1.0 / m) * between;
    double share = (1 + 1.0 / m) * between / total;
    double observed = (completeDf + 1) / (completeDf + 3) * completeDf * (1 - share);
    double old = (m - 1) / (share * share);
    double df = Double.isInfinite(old) ? observed : old * observed / (old + observed);
    double error = Math.sqrt(total);
    TDistribution t = TDistribution.of(df);
    double margin = t.inverseSurvivalProbability(alpha / 2) * error;
    double ratio = share / (1 - share);
    return new Pooled(
        mean,
        error,
        df,
        2 * t.survivalProbability(Math.abs(mean / error)),
        mean - margin,
        mean + margin,
        (ratio + 2 / (df + 3)) / (ratio + 1));
  }
}
