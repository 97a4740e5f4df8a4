package org.regulatedgoods.glm.kernel;

import java.io.Serializable;

/** The closed choice of outcome distributions of a generalized linear model. */
public sealed interface Distribution extends Serializable {

  /** Any real outcome, constant variance. */
  record Gaussian() implements Distribution {}

  /** The outcome is 0 or 1. */
  record Binomial() implements Distribution {}

  /**
   * An outcome in [0, 1] by the quasi-likelihood of Papke and Wooldridge (1996): robust errors
   * only.
   */
  record Fractional() implements Distribution {}

  /** A count; with robust errors any outcome that is not negative. */
  record Poisson() implements Distribution {}

  /** A positive outcome whose deviation grows with its mean. */
  record Gamma() implements Distribution {}

  /**
   * Variance proportional to a power of the mean. Between 1 and 2 zeros are allowed.
   *
   * @param power above 1
   */
  record Tweedie(double power) implements Distribution {
    public Tweedie {
      if (!(power > 1)) {
        throw new IllegalArgumentException("The power of Tweedie's variance is above 1: " + power);
      }
    }
  }

  /**
   * A count with variance mu + mu^2/theta.
   *
   * @param theta given; {@link Model.NegativeBinomial} estimates it
   */
  record NegativeBinomial(double theta) implements Distribution {
    public NegativeBinomial {
      if (!(theta > 0)) {
        throw new IllegalArgumentException("theta is positive, not " + theta);
      }
    }
  }

  /** Whether a scale has to be estimated for classical errors. */
  default boolean hasDispersion() {
    return this instanceof Gaussian || this instanceof Gamma || this instanceof Tweedie;
  }

  /** Whether the likelihood is only a quasi-likelihood, or one without a closed form. */
  default boolean isQuasi() {
    return this instanceof Fractional || this instanceof Tweedie;
  }

  /** The variance function. */
  default double variance(double mean) {
    if (this instanceof Gaussian) {
      return 1;
    }
    if (this instanceof Poisson) {
      return mean;
    }
    if (this instanceof Gamma) {
      return mean * mean;
    }
    if (this instanceof Tweedie tweedie) {
      return Math.pow(mean, tweedie.power());
    }
    if (this instanceof NegativeBinomial negative) {
      return mean + mean * mean / negative.theta();
    }
    return mean * (1 - mean);
  }

  /** The integral of (y - m) / V(m) over m, but for terms without the mean. */
  default double quasiLikelihood(double y, double mean) {
    if (this instanceof Gaussian) {
      return -(y - mean) * (y - mean) / 2;
    }
    if (this instanceof Gamma) {
      return -y / mean - Math.log(mean);
    }
    if (this instanceof Tweedie tweedie) {
      double p = tweedie.power();
      double second = p == 2 ? Math.log(mean) : Math.pow(mean, 2 - p) / (2 - p);
      return y * Math.pow(mean, 1 - p) / (1 - p) - second;
    }
    if (this instanceof NegativeBinomial negative) {
      double theta = negative.theta();
      return (y == 0 ? 0 : y * Math.log(mean / (mean + theta))) - theta * Math.log1p(mean / theta);
    }
    return (y == 0 ? 0 : y * Math.log(mean)) - mean;
  }
}
