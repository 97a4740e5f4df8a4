package org.regulatedgoods.robustness;

/**
 * A hypothesis over several goods.
 *
 * @param goods that have an estimate
 * @param scale of the estimates: {@code coefficient} or {@code standardised}
 * @param mean of the goods' true coefficients; NaN where there is none, and the others with it
 * @param standardError by Hartung and Knapp
 * @param df of its t
 * @param tau2 the variance of the true coefficients between goods, by restricted likelihood
 * @param i2 the share of the variation that this is
 * @param q Cochran's
 * @param qP that the coefficient is the same for all goods
 * @param reason why there is no mean
 */
public record PooledHypothesis(
    String pool,
    String hypothesis,
    String expected,
    String scale,
    int goods,
    double mean,
    double standardError,
    double df,
    double pValue,
    double tau2,
    double i2,
    double q,
    double qP,
    String reason) {}
