package org.regulatedgoods.glm;

/**
 * The estimators of the coefficients' covariance, chosen after the fit.
 *
 * <p>Conventions are those of the R package sandwich (Zeileis 2004; Zeileis, Koell and Graham
 * 2020), for least squares and GLMs alike.
 */
public enum CovarianceKind {
  CLASSICAL(
      "Classical: s2 (X'X)^-1 with s2 = RSS/(n-p) for least squares,"
          + " (X'WX)^-1 with dispersion 1 for the logit"),
  HC1("HC1: squared residuals times n/(n-p)"),
  HC3("HC3: squared residuals over (1-h)^2"),
  CR1("CR1: squared cluster sums of scores times G/(G-1) (n-1)/(n-p)");

  private final String rule;

  CovarianceKind(String rule) {
    this.rule = rule;
  }

  /** The small-sample rule and the reference distribution, to be printed under a table. */
  public String smallSampleRule(Family family) {
    return rule + "; " + referenceRule(family);
  }

  private String referenceRule(Family family) {
    if (this == CR1) {
      return "t with G-1 df";
    }
    return family == Family.GAUSSIAN ? "t with n-p df" : "normal";
  }

  /** Whether the kind is defined for a family: a quasi-likelihood has no classical errors. */
  boolean isDefinedFor(Family family) {
    return this != CLASSICAL || family != Family.FRACTIONAL_LOGIT;
  }
}
