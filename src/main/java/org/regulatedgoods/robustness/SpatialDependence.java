package org.regulatedgoods.robustness;

/**
 * Moran's I of what a model leaves over (Moran 1950).
 *
 * @param near by what states are near
 * @param rows of the model that have one near them
 * @param alone its other rows, which are left out
 * @param moransI NaN where there is none, and the other numbers with it
 * @param expectation when what is left over is dealt among the rows at random
 * @param variance the same, by Cliff and Ord (1981)
 * @param statistic the distance from the expectation over the root of the variance
 * @param pValue two-sided, by the normal
 * @param pPermuted the share of permutations as far from the expectation, the data's own included
 * @param reason why there is no number
 */
public record SpatialDependence(
    String model,
    String near,
    long rows,
    long alone,
    double moransI,
    double expectation,
    double variance,
    double statistic,
    double pValue,
    double pPermuted,
    long permutations,
    String reason) {}
