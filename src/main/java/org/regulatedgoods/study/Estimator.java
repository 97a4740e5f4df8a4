package org.regulatedgoods.study;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the coefficients of a model are estimated. */
public enum Estimator {
  OLS,
  LOGIT,
  PROBIT,
  CLOGLOG,
  FIRTH_LOGIT,
  FRACTIONAL_LOGIT,
  FRACTIONAL_PROBIT,
  POISSON,
  NEGATIVE_BINOMIAL,
  GAMMA,
  TWEEDIE,
  ORDERED_LOGIT,
  ORDERED_PROBIT,
  /**
   * The discrete-time hazard of the outcome turning 1, by the complementary log-log, over the
   * state-years until then.
   */
  CLOGLOG_HAZARD;

  @JsonCreator
  static Estimator parse(String written) {
    for (Estimator estimator : values()) {
      if (estimator.toString().equals(written)) {
        return estimator;
      }
    }
    String known =
        Arrays.stream(values()).map(Estimator::toString).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("not an estimator; use one of " + known);
  }

  public boolean isOrdered() {
    return this == ORDERED_LOGIT || this == ORDERED_PROBIT;
  }

  boolean isFractional() {
    return this == FRACTIONAL_LOGIT || this == FRACTIONAL_PROBIT;
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
