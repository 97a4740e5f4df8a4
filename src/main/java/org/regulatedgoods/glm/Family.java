package org.regulatedgoods.glm;

/** The closed choice of outcome distribution and link. */
public enum Family {
  /** Least squares: identity link, any real outcome. */
  GAUSSIAN,
  /** Logit: the outcome is 0 or 1. */
  BINOMIAL,
  /**
   * Logit mean on an outcome in [0, 1], quasi-likelihood, robust errors only (Papke and Wooldridge
   * 1996).
   */
  FRACTIONAL_LOGIT;

  /** The name by which MLlib knows the distribution. */
  String mllibFamily() {
    return this == GAUSSIAN ? "gaussian" : "binomial";
  }

  String mllibLink() {
    return this == GAUSSIAN ? "identity" : "logit";
  }

  boolean isLogit() {
    return this != GAUSSIAN;
  }

  /** The mean at a linear predictor. */
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
