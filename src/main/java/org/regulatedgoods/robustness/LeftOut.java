package org.regulatedgoods.robustness;

/**
 * A term as it is estimated without one state or one region.
 *
 * @param kind {@code all}, {@code state} or {@code region}
 * @param unit that is left out; empty for {@code all}
 * @param rows that are left
 * @param estimate NaN where there is none, and the other numbers with it
 * @param dfbetas by how many standard errors the estimate falls when the unit goes (Belsley, Kuh
 *     and Welsch 1980), by an exact refit; the errors are classical, and robust where there are no
 *     classical ones
 * @param outlier whether that is more than 2 over the root of the rows; states only
 * @param reason why there is no estimate
 */
public record LeftOut(
    String model,
    String term,
    String kind,
    String unit,
    long rows,
    double estimate,
    double standardError,
    double pValue,
    double dfbetas,
    boolean outlier,
    String reason) {

  public static final String ALL = "all";
  public static final String STATE = "state";
  public static final String REGION = "region";
}
