package org.regulatedgoods.glm.kernel;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.InverseErfc;

/** How the mean hangs on the linear predictor, with its first and second derivative. */
public enum Link {
  IDENTITY {
    @Override
    double mean(double eta) {
      return eta;
    }

    @Override
    double slope(double eta) {
      return 1;
    }

    @Override
    double curvature(double eta) {
      return 0;
    }

    @Override
    double predictor(double mean) {
      return mean;
    }
  },
  LOG {
    @Override
    double mean(double eta) {
      return Math.exp(eta);
    }

    @Override
    double slope(double eta) {
      return Math.exp(eta);
    }

    @Override
    double curvature(double eta) {
      return Math.exp(eta);
    }

    @Override
    double predictor(double mean) {
      return Math.log(mean);
    }
  },
  INVERSE {
    @Override
    double mean(double eta) {
      return 1 / eta;
    }

    @Override
    double slope(double eta) {
      return -1 / (eta * eta);
    }

    @Override
    double curvature(double eta) {
      return 2 / (eta * eta * eta);
    }

    @Override
    double predictor(double mean) {
      return 1 / mean;
    }
  },
  LOGIT {
    @Override
    double mean(double eta) {
      double tail = Math.exp(-Math.abs(eta));
      return eta >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
    }

    @Override
    double complement(double eta) {
      return mean(-eta);
    }

    @Override
    double slope(double eta) {
      double tail = Math.exp(-Math.abs(eta));
      return tail / ((1 + tail) * (1 + tail));
    }

    @Override
    double curvature(double eta) {
      return slope(eta) * (mean(-eta) - mean(eta));
    }

    @Override
    double slopeOverMean(double eta) {
      return mean(-eta);
    }

    @Override
    double slopeOverComplement(double eta) {
      return mean(eta);
    }

    @Override
    double logComplement(double eta) {
      return -Math.max(eta, 0) - Math.log1p(Math.exp(-Math.abs(eta)));
    }

    @Override
    double logMean(double eta) {
      return logComplement(-eta);
    }

    @Override
    double predictor(double mean) {
      return Math.log(mean / (1 - mean));
    }
  },
  PROBIT {
    @Override
    double mean(double eta) {
      return Erfc.value(-eta / SQRT_TWO) / 2;
    }

    @Override
    double complement(double eta) {
      return mean(-eta);
    }

    @Override
    double slope(double eta) {
      return Math.exp(-eta * eta / 2) / SQRT_TWO_PI;
    }

    @Override
    double curvature(double eta) {
      return -eta * slope(eta);
    }

    @Override
    double slopeOverMean(double eta) {
      return slopeOverComplement(-eta);
    }

    @Override
    double slopeOverComplement(double eta) {
      return 2 / SQRT_TWO_PI / Erfcx.value(eta / SQRT_TWO);
    }

    @Override
    double logComplement(double eta) {
      return eta > 0
          ? Math.log(Erfcx.value(eta / SQRT_TWO) / 2) - eta * eta / 2
          : Math.log1p(-mean(eta));
    }

    @Override
    double logMean(double eta) {
      return logComplement(-eta);
    }

    @Override
    double predictor(double mean) {
      return -SQRT_TWO * InverseErfc.value(2 * mean);
    }
  },
  /** 1 - exp(-exp(eta)): the discrete-time hazard of a process in continuous time. */
  CLOGLOG {
    @Override
    double mean(double eta) {
      return -Math.expm1(-Math.exp(eta));
    }

    @Override
    double complement(double eta) {
      return Math.exp(-Math.exp(eta));
    }

    @Override
    double slope(double eta) {
      return Math.exp(eta - Math.exp(eta));
    }

    @Override
    double curvature(double eta) {
      return slope(eta) * (1 - Math.exp(eta));
    }

    @Override
    double slopeOverMean(double eta) {
      double hazard = Math.exp(eta);
      return hazard == 0 ? 1 : hazard > MOST_EXPONENT ? 0 : hazard / Math.expm1(hazard);
    }

    @Override
    double slopeOverComplement(double eta) {
      return Math.exp(eta);
    }

    @Override
    double logComplement(double eta) {
      return -Math.exp(eta);
    }

    @Override
    double logMean(double eta) {
      double hazard = Math.exp(eta);
      return hazard == 0 ? eta : Math.log(-Math.expm1(-hazard));
    }

    @Override
    double predictor(double mean) {
      return Math.log(-Math.log1p(-mean));
    }
  };

  /** Beyond it an exponential is infinite. */
  private static final double MOST_EXPONENT = 709;

  private static final double SQRT_TWO = Math.sqrt(2);
  private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

  /** The mean at a linear predictor. */
  abstract double mean(double eta);

  /** The derivative of the mean. */
  abstract double slope(double eta);

  /** The second derivative of the mean. */
  abstract double curvature(double eta);

  /** The linear predictor of a mean. */
  abstract double predictor(double mean);

  /** One less the mean, without loss of digits where the mean is a probability near one. */
  double complement(double eta) {
    return 1 - mean(eta);
  }

  /** Of a probability: {@link #slope} over {@link #mean}, exact where both vanish. */
  double slopeOverMean(double eta) {
    return slope(eta) / mean(eta);
  }

  /** Of a probability: {@link #slope} over {@link #complement}, exact where both vanish. */
  double slopeOverComplement(double eta) {
    return slope(eta) / complement(eta);
  }

  /** The logarithm of {@link #mean}, finite where that vanishes. */
  double logMean(double eta) {
    return Math.log(mean(eta));
  }

  /** The logarithm of {@link #complement}, finite where that vanishes. */
  double logComplement(double eta) {
    return Math.log(complement(eta));
  }

  /** Whether the mean is a probability. */
  boolean isProbability() {
    return this == LOGIT || this == PROBIT || this == CLOGLOG;
  }
}
