package org.regulatedgoods.report;

/**
 * One line of a coefficient table or of a table of average marginal effects.
 *
 * @param role the role of the good that the term measures, or {@code control}
 * @param covariance the kind of covariance: classical, HC1, HC3 or CR1
 */
public record Coefficient(
    String model, String term, String role, String covariance, Estimate estimate) {}
