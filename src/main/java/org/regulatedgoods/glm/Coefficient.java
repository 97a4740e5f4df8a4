package org.regulatedgoods.glm;

import java.util.Objects;

/**
 * One line of a coefficient or effect table.
 *
 * @param statistic estimate over standard error
 * @param df degrees of freedom of the t reference; infinite for the normal
 * @param pValue two-sided, from the survival function, so that it does not underflow early
 * @param low the lower end of the confidence interval
 */
public record Coefficient(
    String name,
    double estimate,
    double standardError,
    double statistic,
    double df,
    double pValue,
    double low,
    double high) {
  public Coefficient {
    Objects.requireNonNull(name, "name");
  }
}
