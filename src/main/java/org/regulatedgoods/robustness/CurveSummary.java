package org.regulatedgoods.robustness;

/**
 * A curve in short, for one hypothesis and one term of the model that it is about.
 *
 * @param term the model's own
 * @param specifications of the grid
 * @param estimated those of them with an estimate; the shares are of these
 * @param median of the standardised estimates
 * @param signShare with the sign that the hypothesis declares
 * @param significantShare significant with that sign
 * @param oppositeShare significant with the other
 * @param permutations of the joint test; 0 where it was not made, and its p values are NaN
 * @param pMedian that the median is as far from zero under the null
 * @param pSignificant that as many specifications are significant in one direction
 * @param pStatistic that the mean statistic is as far from zero
 */
public record CurveSummary(
    String curve,
    String title,
    String model,
    String hypothesis,
    String term,
    String expected,
    long specifications,
    long estimated,
    double median,
    double signShare,
    double significantShare,
    double oppositeShare,
    long permutations,
    double pMedian,
    double pSignificant,
    double pStatistic) {}
