package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * How a regression fits, in R's conventions.
 *
 * @param rows as the weights count them
 * @param parameters coefficients and cut points
 * @param logLikelihood absent for a quasi-likelihood; penalised for Firth's logit
 * @param pearsonDispersion Pearson's chi-squared over n - p
 * @param dispersion by which classical errors are scaled; 1 where the variance is known
 * @param theta of a negative binomial that estimated it
 * @param iterations 1 when solved directly
 */
public record FitSummary(
    double rows,
    int parameters,
    OptionalDouble logLikelihood,
    double deviance,
    double pearsonDispersion,
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
}
