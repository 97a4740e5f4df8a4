package org.regulatedgoods.report;

import java.util.List;
import java.util.Objects;

/**
 * A test of hypotheses on coefficients, by their covariance or by resampling.
 *
 * @param models one, or those that it compares
 * @param nullHypothesis in the coefficients' names
 * @param note the rule that it went by; or why it could not be done
 */
public record TestRow(
    String test,
    String title,
    String method,
    List<String> models,
    String nullHypothesis,
    Numbers numbers,
    String note) {

  public TestRow {
    models = List.copyOf(models);
    Objects.requireNonNull(numbers, "numbers");
  }

  /**
   * What it gave; NaN, or zero draws, where it gives no such number.
   *
   * @param asymptotic the p-value of the same hypothesis by the model's covariance
   */
  public record Numbers(
      double statistic,
      long restrictions,
      double df,
      double pValue,
      double asymptotic,
      double standardError,
      double low,
      double high,
      long draws,
      long seed) {}

  boolean isDone() {
    return !Double.isNaN(numbers.pValue());
  }
}
