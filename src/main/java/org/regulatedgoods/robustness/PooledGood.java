package org.regulatedgoods.robustness;

/**
 * A good's coefficient, and what it is when it borrows from the other goods.
 *
 * @param estimate NaN where there is none, and the others with it
 * @param shrunken towards the mean of the goods
 * @param shrunkenError of it, the mean's own error included
 * @param reason why there is no estimate
 */
public record PooledGood(
    String pool,
    String hypothesis,
    String good,
    String model,
    String term,
    double estimate,
    double standardError,
    double shrunken,
    double shrunkenError,
    String reason) {}
