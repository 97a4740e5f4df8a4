package org.regulatedgoods.theory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The weights of the linear preference (V1) as least squares on its structural form gives them: of
 * r* on (e, hE, x, x sigma, m, v(1-d)) with a constant. They are weights over the regime cost c, in
 * the units of the outcome, and any of them may have a sign that the theory does not allow.
 */
public final class RecoveredWeights {

  /** An estimate with its standard error. */
  public record Weight(double estimate, double standardError) {

    /** Whether the theory allows the estimate: a weight is not negative. */
    public boolean isAllowed() {
      return estimate >= 0;
    }
  }

  /** The coefficients of the structural regression, by the quantity whose column they are of. */
  public interface Regression {

    /** The coefficient of a quantity; of {@link Quantity#STATE_SHARE}, that of x sigma. */
    double coefficient(Quantity quantity);

    /** The covariance of two of them. */
    double covariance(Quantity one, Quantity other);
  }

  private final Map<Quantity, Weight> weights;

  private RecoveredWeights(Map<Quantity, Weight> weights) {
    this.weights = Collections.unmodifiableMap(weights);
  }

  /**
   * The weights that a regression implies. A weight enters the equation with the sign that the
   * theory gives it; the amplification theta is the coefficient of x sigma over that of x, with the
   * error that the delta method gives it.
   *
   * @param quantities those that the regression has; state-share only beside exports
   */
  public static RecoveredWeights of(Regression regression, Iterable<Quantity> quantities) {
    Map<Quantity, Weight> weights = new LinkedHashMap<>();
    for (Quantity quantity : quantities) {
      weights.put(
          quantity,
          quantity == Quantity.STATE_SHARE
              ? amplification(regression)
              : plain(regression, quantity));
    }
    return new RecoveredWeights(weights);
  }

  /** By quantity, in the order in which they were asked for. */
  public Map<Quantity, Weight> byQuantity() {
    return weights;
  }

  private static Weight plain(Regression regression, Quantity quantity) {
    double sign = quantity == Quantity.HARM || quantity == Quantity.HUMANITARIAN ? 1 : -1;
    return new Weight(
        sign * regression.coefficient(quantity),
        Math.sqrt(regression.covariance(quantity, quantity)));
  }

  private static Weight amplification(Regression regression) {
    double exports = regression.coefficient(Quantity.EXPORTS);
    double theta = regression.coefficient(Quantity.STATE_SHARE) / exports;
    double variance =
        regression.covariance(Quantity.STATE_SHARE, Quantity.STATE_SHARE)
            - 2 * theta * regression.covariance(Quantity.EXPORTS, Quantity.STATE_SHARE)
            + theta * theta * regression.covariance(Quantity.EXPORTS, Quantity.EXPORTS);
    return new Weight(theta, Math.sqrt(Math.max(variance, 0)) / Math.abs(exports));
  }
}
