package org.regulatedgoods.report;

/**
 * A number that was estimated, and how surely.
 *
 * @param statistic the estimate over its standard error
 * @param df degrees of freedom of the reference t distribution; infinite for the normal
 * @param pValue two-sided
 * @param low the lower end of the confidence interval
 */
public record Estimate(
    double estimate,
    double standardError,
    double statistic,
    double df,
    double pValue,
    double low,
    double high) {

  public Estimate {
    if (pValue < 0 || pValue > 1) {
      throw new IllegalArgumentException("a p value is between 0 and 1, not " + pValue);
    }
    if (low > high) {
      throw new IllegalArgumentException("an interval from " + low + " to " + high + " is empty");
    }
  }

  boolean hasInterval() {
    return Double.isFinite(low) && Double.isFinite(high);
  }
}
