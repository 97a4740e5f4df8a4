package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.Objects;

/**
 * One line of a table of terms, of effects or of hypotheses.
 *
 * @param statistic estimate over standard error
 * @param df of the t reference; infinite for the normal
 * @param pValue two-sided, by the survival function
 * @param low the lower end of the confidence interval
 */
public record TermLine(
    String term,
    double estimate,
    double standardError,
    double statistic,
    double df,
    double pValue,
    double low,
    double high)
    implements Serializable {
  public TermLine {
    Objects.requireNonNull(term, "term");
  }
}
