package org.regulatedgoods.glm;

/** The closed choice of outcome distribution and link. */
public enum Family {
  /** Least squares: identity link, any real outcome. */
  GAUSSIAN,
  /** Logit: the outcome is 0 or 1. */
  BINOMIAL,
  /** Probit: the outcome is 0 or 1. */
  PROBIT,
  /** Complementary log-log: the outcome is 0 or 1, as whether an event came in a period. */
  CLOGLOG,
  /** Logit by Firth's penalised likelihood, finite also where terms separate the outcome. */
  FIRTH_LOGIT,
  /**
   * Logit mean on an outcome in [0, 1], quasi-likelihood, robust errors only (Papke and Wooldridge
   * 1996).
   */
  FRACTIONAL_LOGIT,
  /** Probit mean on an outcome in [0, 1], quasi-likelihood, robust errors only. */
  FRACTIONAL_PROBIT,
  /** Counts, log link. */
  POISSON,
  /** Counts with variance mu + mu^2/theta, log link. */
  NEGATIVE_BINOMIAL,
  /** Positive numbers with a constant coefficient of variation, log link. */
  GAMMA,
  /** Zero or positive, variance mu^power, log link. */
  TWEEDIE,
  /** Ordered values of any number; cut points stand for the intercept. */
  ORDERED_LOGIT,
  /** The same with a probit link. */
  ORDERED_PROBIT;

  /** Whether rows may stay on the workers: MLlib has the family, and its answer is the kernel's. */
  boolean isSpreadable() {
    return !isOrdered() && this != NEGATIVE_BINOMIAL && this != FIRTH_LOGIT;
  }

  /** Whether a scale is estimated beside the coefficients. */
  boolean hasDispersion() {
    return this == GAUSSIAN || this == GAMMA || this == TWEEDIE;
  }

  boolean isBinary() {
    return this == BINOMIAL || this == PROBIT || this == CLOGLOG || this == FIRTH_LOGIT;
  }

  /** Whether there is a mean of an outcome in [0, 1] and nothing else is assumed of it. */
  boolean isFractional() {
    return this == FRACTIONAL_LOGIT || this == FRACTIONAL_PROBIT;
  }

  public boolean isOrdered() {
    return this == ORDERED_LOGIT || this == ORDERED_PROBIT;
  }
}
