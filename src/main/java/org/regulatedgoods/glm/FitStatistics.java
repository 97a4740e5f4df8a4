package org.regulatedgoods.glm;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a model fits, in R's conventions.
 *
 * @param parameters the rank of the design, intercept included
 * @param logLikelihood absent for a quasi-likelihood
 * @param aic -2 log-likelihood + 2 p, counting the variance of least squares as one more p
 * @param rSquared least squares only; adjusted likewise
 * @param nullDeviance of the model without terms; absent where that has no fit
 * @param mcFadden one minus the ratio of log-likelihoods; where both are there and no scale is
 *     estimated
 * @param pearsonDispersion Pearson's chi-squared over n - p; s squared for least squares; absent
 *     where rows have no variance function
 * @param iterations of the engine's reweighted least squares; 1 when solved directly
 * @param engine that found the coefficients
 * @param clusters present when the model is clustered
 */
public record FitStatistics(
    long rows,
    int parameters,
    long dfResidual,
    OptionalDouble logLikelihood,
    OptionalDouble aic,
    double deviance,
    OptionalDouble nullDeviance,
    OptionalDouble rSquared,
    OptionalDouble adjustedRSquared,
    OptionalDouble mcFadden,
    OptionalDouble pearsonDispersion,
    int iterations,
    boolean converged,
    Engine engine,
    OptionalLong clusters) {}
