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

  /** The name by which MLlib knows the distribution. */
  String mllibFamily() {
    return this == GAUSSIAN ? "gaussian" : "binomial";
  }

  String mllibLink() {
    return this == GAUSSIAN ? "identity" : "logit";
  }

  /** Whether rows may stay on the workers: MLlib's answer is then the kernel's. */
  boolean isSpreadable() {
    return this == GAUSSIAN || isLogit();
  }

  boolean isLogit() {
    return this == BINOMIAL || this == FRACTIONAL_LOGIT;
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

  /** The mean at a linear predictor of a family that is spreadable. */
  double mean(double eta) {
    return isLogit() ? logistic(eta) : eta;
  }

  /** The derivative of the mean, which for these canonical links is also the variance function. */
  double slope(double eta) {
    if (!isLogit()) {
      return 1;
    }
    double tail = Math.exp(-Math.abs(eta));
    return tail / ((1 + tail) * (1 + tail));
  }

  /** The second derivative of the mean. */
  double curvature(double eta) {
    return isLogit() ? slope(eta) * (1 - 2 * logistic(eta)) : 0;
  }

  private static double logistic(double eta) {
    double tail = Math.exp(-Math.abs(eta));
    return eta >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
  }
}
