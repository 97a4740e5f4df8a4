package org.regulatedgoods.glm;

/** Which outcomes a family can have. */
enum OutcomeRule {
  NUMBER("no number") {
    @Override
    boolean allows(double y) {
      return Double.isFinite(y);
    }
  },
  ZERO_OR_ONE("neither 0 nor 1") {
    @Override
    boolean allows(double y) {
      return y == 0 || y == 1;
    }
  },
  FRACTION("outside 0 to 1") {
    @Override
    boolean allows(double y) {
      return y >= 0 && y <= 1;
    }
  },
  COUNT("no count") {
    @Override
    boolean allows(double y) {
      return y >= 0 && y == Math.rint(y);
    }
  },
  POSITIVE("not positive") {
    @Override
    boolean allows(double y) {
      return y > 0;
    }
  },
  NOT_NEGATIVE("negative") {
    @Override
    boolean allows(double y) {
      return y >= 0;
    }
  };

  private final String otherwise;

  OutcomeRule(String otherwise) {
    this.otherwise = otherwise;
  }

  abstract boolean allows(double y);

  /** What an outcome is that is not allowed. */
  String otherwise() {
    return otherwise;
  }

  static OutcomeRule of(Family family) {
    return switch (family) {
      case GAUSSIAN, ORDERED_LOGIT, ORDERED_PROBIT -> NUMBER;
      case BINOMIAL, PROBIT, CLOGLOG, FIRTH_LOGIT -> ZERO_OR_ONE;
      case FRACTIONAL_LOGIT, FRACTIONAL_PROBIT -> FRACTION;
      case POISSON, NEGATIVE_BINOMIAL -> COUNT;
      case GAMMA -> POSITIVE;
      case TWEEDIE -> NOT_NEGATIVE;
    };
  }
}
