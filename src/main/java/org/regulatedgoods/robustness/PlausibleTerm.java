package org.regulatedgoods.robustness;

/**
 * A coefficient whose error holds that of measurement: pooled over plausible values of the outcome
 * (Rubin 1987; Barnard and Rubin 1999).
 *
 * @param missing the fraction of information that is missing, lambda
 * @param reason why there is no estimate; empty where there is one
 */
public record PlausibleTerm(
    String model,
    String term,
    double estimate,
    double standardError,
    double df,
    double pValue,
    double low,
    double high,
    double missing,
    int draws,
    long rows,
    String reason) {}
