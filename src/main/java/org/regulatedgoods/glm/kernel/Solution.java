package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.List;

/**
 * Where an estimator has ended: parameters, and what its rows say there. The arrays are shared, not
 * copied.
 */
final class Solution implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<String> names;
  private final double[] estimates;
  private final double[] bread;
  private final RowScores scores;
  private final double[] eta;
  private final double[] rowWeight;

  /**
   * @param names of the parameters, slopes first
   * @param estimates in the columns' own units
   * @param bread the inverse of the information, in the units of the fit
   * @param rows what the rows say
   */
  Solution(List<String> names, double[] estimates, double[] bread, Rows rows) {
    this.names = List.copyOf(names);
    this.estimates = estimates;
    this.bread = bread;
    this.scores = rows.scores;
    this.eta = rows.eta;
    this.rowWeight = rows.rowWeight;
  }

  /** What the rows say at the estimate. */
  static final class Rows {
    private final RowScores scores;
    private final double[] eta;
    private final double[] rowWeight;

    /**
     * @param scores weighted, in the units of the fit
     * @param eta the linear predictor with its offset
     * @param rowWeight the weighted information of a row; empty where leverage is not defined
     */
    Rows(RowScores scores, double[] eta, double[] rowWeight) {
      this.scores = scores;
      this.eta = eta;
      this.rowWeight = rowWeight;
    }
  }

  List<String> names() {
    return names;
  }

  double[] estimates() {
    return estimates;
  }

  double[] bread() {
    return bread;
  }

  RowScores scores() {
    return scores;
  }

  double[] eta() {
    return eta;
  }

  double[] rowWeight() {
    return rowWeight;
  }

  int size() {
    return estimates.length;
  }
}
