package org.regulatedgoods.robustness;

/**
 * A test with its p values adjusted for the family that it is in.
 *
 * @param pValue its own
 * @param holm against one false rejection (Holm 1979)
 * @param benjaminiHochberg against a share of false ones (Benjamini and Hochberg 1995)
 * @param romanoWolf as Holm's, by the joint distribution of the statistics (Romano and Wolf 2005)
 * @param tests in the family
 * @param unit that is taken as independent in the joint distribution: the state, or the column by
 *     which models of the family are clustered
 */
public record AdjustedTest(
    String family,
    String model,
    String hypothesis,
    String term,
    double pValue,
    double holm,
    double benjaminiHochberg,
    double romanoWolf,
    long tests,
    String unit) {}
