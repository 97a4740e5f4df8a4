package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * How a regression fits, in R's conventions.
 *
 * @param rows as the weights count them
 * @param parameters coefficients and cut points
 * @param logLikelihood absent for a quasi-likelihood; penalised for Firth's logit
 * @param pearsonDispersion Pearson's chi-squared over n - p, where rows have a variance
 * @param dispersion by which classical errors are scaled; 1 where the variance is known
 * @param theta of a negative binomial that estimated it
 * @param iterations 1 when solved directly
 */
public record FitSummary(
    double rows,
    int parameters,
    OptionalDouble logLikelihood,
    double deviance,
    OptionalDouble pearsonDispersion,
    double dispersion,
    OptionalDouble theta,
    int iterations)
    implements Serializable {

  public double dfResidual() {
    return rows - parameters;
  }

  /** -2 log-likelihood + 2 p, counting an estimated dispersion or theta as one more p. */
  public OptionalDouble aic() {
    if (logLikelihood.isEmpty()) {
      return logLikelihood;
    }
    return OptionalDouble.of(-2 * logLikelihood.getAsDouble() + 2 * (parameters + scales()));
  }

  private int scales() {
    return theta.isPresent() || dispersion != 1 ? 1 : 0;
  }

  /** Optional numbers do not travel by themselves. */
  private Object writeReplace() {
    return new Travelling(
        new double[] {
          rows, parameters, deviance, dispersion, iterations,
        },
        new Double[] {boxed(logLikelihood), boxed(pearsonDispersion), boxed(theta)});
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static final class Travelling implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[] numbers;
    private final Double[] optional;

    Travelling(double[] numbers, Double[] optional) {
      this.numbers = numbers;
      this.optional = optional;
    }

    private Object readResolve() {
      return new FitSummary(
          numbers[0],
          (int) numbers[1],
          unboxed(0),
          numbers[2],
          unboxed(1),
          numbers[3],
          unboxed(2),
          (int) numbers[4]);
    }

    private OptionalDouble unboxed(int at) {
      return optional[at] == null ? OptionalDouble.empty() : OptionalDouble.of(optional[at]);
    }
  }
}
