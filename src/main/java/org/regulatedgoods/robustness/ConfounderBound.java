package org.regulatedgoods.robustness;

/**
 * The estimate that would be left under a confounder so many times as strong as an observed term.
 *
 * @param withTerm its partial R2 with the term; NaN where none can be that strong
 * @param withOutcome its partial R2 with the outcome
 */
public record ConfounderBound(
    String model,
    String hypothesis,
    String term,
    String benchmark,
    double times,
    double withTerm,
    double withOutcome,
    double estimate,
    double standardError,
    double statistic,
    String reason) {}
