package org.regulatedgoods.robustness;

import java.io.Serializable;

/**
 * What one specification says of a hypothesis.
 *
 * @param modelTerm the model's own term of the hypothesis
 * @param term that stands for it in the specification
 * @param estimate NaN where there is none, and the other numbers with it
 * @param standardised in standard deviations of the outcome for one of the term, on its rows
 * @param reason why there is no estimate
 */
public record CurvePoint(
    String curve,
    String hypothesis,
    int specification,
    String modelTerm,
    String term,
    long rows,
    double estimate,
    double standardError,
    double statistic,
    double df,
    double pValue,
    double standardised,
    String reason)
    implements Serializable {

  public boolean isEstimated() {
    return reason.isEmpty();
  }
}
