package org.regulatedgoods.job;

import java.util.List;
import java.util.Optional;

/**
 * A test beside the coefficients' own, and what came of it.
 *
 * @param id of the test as declared, or of what was resampled
 * @param method Wald's, a resampling method, a profile or stacked scores
 * @param models one, or those that are compared
 * @param nullHypothesis in the coefficients' names
 * @param result absent where it cannot be done
 * @param note the small-sample rule; or why it cannot be done
 */
record TestLine(
    String id,
    String title,
    String method,
    List<String> models,
    String nullHypothesis,
    Optional<Result> result,
    String note) {

  TestLine {
    models = List.copyOf(models);
  }

  /**
   * Numbers; what a method does not give is NaN, or zero draws.
   *
   * @param statistic chi-squared over the restrictions where there are several
   * @param df of the reference distribution; infinite for the normal and chi-squared
   * @param asymptotic the p-value of the same hypothesis by the model's covariance
   */
  record Result(
      double statistic,
      int restrictions,
      double df,
      double pValue,
      double asymptotic,
      Interval interval,
      Draws draws) {

    static Result of(double statistic, double pValue, double asymptotic, Draws draws) {
      return new Result(statistic, 1, Double.NaN, pValue, asymptotic, Interval.NONE, draws);
    }

    Result within(Interval other) {
      return new Result(statistic, restrictions, df, pValue, asymptotic, other, draws);
    }
  }

  /** Where the estimate lies. */
  record Interval(double standardError, double low, double high) {
    static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);
  }

  /** How often and from what seed it was drawn. */
  record Draws(int count, long seed) {
    static final Draws NONE = new Draws(0, 0);
  }
}
