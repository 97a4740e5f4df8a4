package org.regulatedgoods.glm;

/**
 * The estimators of the coefficients' covariance, chosen after the fit.
 *
 * <p>Conventions are those of the R packages sandwich (Zeileis 2004; Zeileis, Koell and Graham
 * 2020) and clubSandwich, for least squares and GLMs alike.
 */
public enum CovarianceKind {
  CLASSICAL(
      "Classical: (X'WX)^-1 times the dispersion, which is RSS/(n-p) for least squares,"
          + " Pearson's over n-p for Gamma and Tweedie, else 1"),
  HC0("HC0: squared residuals"),
  HC1("HC1: squared residuals times n/(n-p)"),
  HC2("HC2: squared residuals over 1-h"),
  HC3("HC3: squared residuals over (1-h)^2"),
  CR0("CR0: squared cluster sums of scores"),
  CR1("CR1: squared cluster sums of scores times G/(G-1) (n-1)/(n-p)"),
  CR2("CR2: cluster sums adjusted for their leverage (Bell and McCaffrey)"),
  TWO_WAY("Two-way CR1: the sum of both less that of their intersections"),
  CONLEY("Conley: products of the scores of rows near one another");

  private final String rule;

  CovarianceKind(String rule) {
    this.rule = rule;
  }

  /**
   * The rule in words of a kind that is made where the rows are, with the reference distribution;
   * the kernel's says its own.
   */
  public String smallSampleRule(Family family) {
    return rule + "; " + referenceRule(family);
  }

  private String referenceRule(Family family) {
    if (this == CR1) {
      return "t with G-1 df";
    }
    return family.hasDispersion() ? "t with n-p df" : "normal";
  }

  /** How many cluster columns it needs. */
  int clusters() {
    return switch (this) {
      case CLASSICAL, HC0, HC1, HC2, HC3, CONLEY -> 0;
      case CR0, CR1, CR2 -> 1;
      case TWO_WAY -> 2;
    };
  }

  /** Whether it comes of sums over rows that may stay on the workers. */
  boolean isSpreadable() {
    return this == CLASSICAL || this == HC1 || this == HC3 || this == CR1;
  }

  /** Whether it goes by the leverages of rows. */
  boolean needsLeverage() {
    return this == HC2 || this == HC3;
  }

  /** Whether the kind is defined for a family: a quasi-likelihood has no classical errors. */
  boolean isDefinedFor(Family family) {
    if (family == Family.FIRTH_LOGIT) {
      return this == CLASSICAL;
    }
    if (family.isOrdered() && (needsLeverage() || this == CR2)) {
      return false;
    }
    return this != CLASSICAL || !family.isFractional();
  }
}
