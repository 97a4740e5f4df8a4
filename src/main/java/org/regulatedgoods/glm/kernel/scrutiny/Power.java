package org.regulatedgoods.glm.kernel.scrutiny;

import org.regulatedgoods.glm.kernel.Reference;

/**
 * What an estimate could have shown, and whether it shows that there is nothing: to be printed
 * beside every null result.
 *
 * @param df of the t reference; infinite for the normal
 */
public record Power(double estimate, double standardError, double df) {
  private static final double EXACT = 1e-13;

  public Power {
    if (!(standardError > 0)) {
      throw new IllegalArgumentException("The error is positive, not " + standardError);
    }
  }

  /**
   * The effect that a two-sided test at alpha finds with a probability, its error being this one's.
   */
  public double minimumDetectableEffect(double alpha, double power) {
    Reference reference = new Reference(df);
    // The critical value of a two-sided test at 2(1 - power) is the quantile at the power.
    double quantile =
        power >= 0.5 ? reference.critical(2 * (1 - power)) : -reference.critical(2 * power);
    return (reference.critical(alpha) + quantile) * standardError;
  }

  /**
   * The partial R2 that a t test of one term finds with a probability.
   *
   * @param rows in all
   * @param parameters of the model, the term and the intercept included
   */
  public static double detectablePartialR2(int rows, int parameters, double alpha, double power) {
    double df = rows - parameters;
    double critical = new Reference(df).critical(alpha);
    double low = 0;
    double high = 100;
    while (high - low > EXACT * high) {
      double middle = (low + high) / 2;
      if (NoncentralT.beyond(critical, df, middle) < power) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double f2 = low * low / rows;
    return f2 / (1 + f2);
  }

  /**
   * Two one-sided tests (Schuirmann 1987) that the effect lies within bounds: the larger of their
   * p-values. Below alpha the effect is practically none.
   */
  public double equivalence(double low, double high) {
    if (!(low < high)) {
      throw new IllegalArgumentException("The bounds are %s and %s".formatted(low, high));
    }
    Reference reference = new Reference(df);
    double aboveLow = reference.above((estimate - low) / standardError);
    double belowHigh = reference.above((high - estimate) / standardError);
    return Math.max(aboveLow, belowHigh);
  }
}
