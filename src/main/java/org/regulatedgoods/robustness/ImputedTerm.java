package org.regulatedgoods.robustness;

/**
 * A term over the imputations (Rubin 1987; Barnard and Rubin 1999), beside the listwise fit.
 *
 * @param rows of each completed table
 * @param missing the fraction of information that is missing
 * @param listwiseEstimate NaN where the listwise fit has none
 * @param reason why there is no pooled estimate
 */
public record ImputedTerm(
    String model,
    String term,
    String role,
    long imputations,
    long rows,
    double estimate,
    double standardError,
    double df,
    double pValue,
    double missing,
    long listwiseRows,
    double listwiseEstimate,
    double listwiseError,
    double listwisePValue,
    String reason) {}
