package org.regulatedgoods.glm.kernel.scrutiny;

import java.util.Arrays;
import org.regulatedgoods.glm.kernel.Reference;
import org.regulatedgoods.glm.kernel.TermLine;

/**
 * One parameter over imputations, by Rubin's rules with Barnard and Rubin's (1999) degrees of
 * freedom.
 *
 * @param within the mean of the variances
 * @param between the variance of the estimates
 * @param missing the fraction of information that is missing, lambda
 */
public record PooledEstimate(
    double estimate, double within, double between, double missing, double df) {

  /**
   * Pools.
   *
   * @param completeDf of one complete table: n - p, or infinite for the normal
   * @throws IllegalArgumentException with fewer than two imputations
   */
  public static PooledEstimate of(double[] estimates, double[] standardErrors, double completeDf) {
    int count = estimates.length;
    if (count < 2 || standardErrors.length != count) {
      throw new IllegalArgumentException(
          "%d estimates and %d errors: two imputations at least"
              .formatted(count, standardErrors.length));
    }
    double mean = Arrays.stream(estimates).average().orElseThrow();
    double within = Arrays.stream(standardErrors).map(e -> e * e).average().orElseThrow();
    double between = Arrays.stream(estimates).map(e -> (e - mean) * (e - mean)).sum() / (count - 1);
    double added = (1 + 1.0 / count) * between;
    double lambda = added / (within + added);
    return new PooledEstimate(mean, within, between, lambda, df(count, lambda, completeDf));
  }

  private static double df(int count, double lambda, double completeDf) {
    double old = lambda == 0 ? Double.POSITIVE_INFINITY : (count - 1) / (lambda * lambda);
    if (Double.isInfinite(completeDf)) {
      return old;
    }
    double observed = (completeDf + 1) / (completeDf + 3) * completeDf * (1 - lambda);
    return Double.isInfinite(old) ? observed : old * observed / (old + observed);
  }

  public double standardError() {
    return Math.sqrt(within / (1 - missing));
  }

  /** A line of a table of terms. */
  public TermLine line(String term, double alpha) {
    return new Reference(df).line(term, estimate, standardError(), alpha);
  }
}
