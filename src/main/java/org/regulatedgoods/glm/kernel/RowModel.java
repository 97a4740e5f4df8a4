package org.regulatedgoods.glm.kernel;

/**
 * What the likelihood says of every row at its linear predictor. Whole arrays at a time, so that
 * one loop is compiled for each distribution.
 */
interface RowModel {
  /**
   * Fills in, for every row and unweighted, the derivative of the log-likelihood by the linear
   * predictor and the expected negative second derivative.
   *
   * @return the (quasi-)log-likelihood to be raised, weighted, but for terms without coefficients;
   *     not finite where a linear predictor has no mean
   */
  double evaluate(Rows rows, double[] eta, double[] score, double[] weight);

  /** A linear predictor to start from, without offset. */
  double start(double outcome);

  /** What is large for a coefficient of a column of unit deviation. */
  default double scale(double[] outcome) {
    return 1;
  }

  /** Whether Newton's and Fisher's steps are one, so that convergence is quadratic. */
  boolean isCanonical();

  /** The outcomes and their weights, null for none; shared, not copied. */
  final class Rows {
    private final double[] outcome;
    private final double[] weights;

    Rows(double[] outcome, double[] weights) {
      this.outcome = outcome;
      this.weights = weights;
    }

    double[] outcome() {
      return outcome;
    }

    double weight(int row) {
      return weights == null ? 1 : weights[row];
    }
  }
}
