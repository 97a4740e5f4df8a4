package org.regulatedgoods.robustness;

/**
 * A hypothesis' term in a model as it is, on an outcome that the theory says nothing about, or on
 * older values of all terms.
 *
 * @param kind {@code model}, {@code outcome} or {@code lag}
 * @param outcome that was fitted
 * @param lag years by which the terms' values are older than the model's; 0 for its own
 * @param rows that it was fitted on
 * @param estimate NaN where there is none, and the other numbers with it
 * @param suspicious whether a placebo outcome shows what the hypothesis expects of the real one, at
 *     the model's level: then the term stands for something that the theory does not mean
 * @param reason why there is no estimate
 */
public record PlaceboTest(
    String model,
    String hypothesis,
    String expected,
    String term,
    String kind,
    String outcome,
    int lag,
    long rows,
    double estimate,
    double standardError,
    double pValue,
    boolean suspicious,
    String reason) {

  public static final String MODEL = "model";
  public static final String OUTCOME = "outcome";
  public static final String LAG = "lag";
}
