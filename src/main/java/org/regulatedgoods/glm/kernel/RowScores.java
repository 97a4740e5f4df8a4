package org.regulatedgoods.glm.kernel;

import java.io.Serializable;

/**
 * Every row's derivative of the log-likelihood by the parameters, weighted, in the units in which
 * the fit was made.
 */
sealed interface RowScores extends Serializable {

  /** Adds so many times a row's score. */
  void add(int row, double times, double[] into);

  /** A derivative by the linear predictor times the row of a standardised design. */
  final class Linear implements RowScores {
    private static final long serialVersionUID = 1L;

    private final Standardised design;
    private final double[] derivative;

    Linear(Standardised design, double[] derivative) {
      this.design = design;
      this.derivative = derivative;
    }

    @Override
    public void add(int row, double times, double[] into) {
      double[] x = design.values();
      double weighted = times * derivative[row];
      int at = row * into.length;
      for (int j = 0; j < into.length; j++) {
        into[j] += weighted * x[at + j];
      }
    }
  }

  /** Scores of any form, one row after the other. */
  final class Table implements RowScores {
    private static final long serialVersionUID = 1L;

    private final double[] values;

    Table(double[] values) {
      this.values = values;
    }

    @Override
    public void add(int row, double times, double[] into) {
      int at = row * into.length;
      for (int j = 0; j < into.length; j++) {
        into[j] += times * values[at + j];
      }
    }
  }
}
