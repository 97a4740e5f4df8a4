package org.regulatedgoods.glm;

import java.io.Serializable;
import org.regulatedgoods.glm.kernel.RowLikelihood;

/** A design with coefficients: what a row's linear predictor is. */
final class Fitted implements Serializable {
  private static final long serialVersionUID = 1L;

  private final RowLikelihood likelihood;
  private final Design design;
  private final double[] scaled;
  private final double[] own;

  Fitted(RowLikelihood likelihood, Design design, double[] scaled) {
    this.likelihood = likelihood;
    this.design = design;
    this.scaled = scaled.clone();
    this.own = design.ownCoefficients(scaled);
  }

  RowLikelihood likelihood() {
    return likelihood;
  }

  Design design() {
    return design;
  }

  double[] scaledCoefficients() {
    return scaled.clone();
  }

  double[] ownCoefficients() {
    return own.clone();
  }

  double eta(double[] scaledRow) {
    return Signs.product(scaledRow, scaled);
  }

  /** The linear predictor of a row, or of a direction, in the columns' own units. */
  double ownEta(double[] ownRow) {
    return Signs.product(ownRow, own);
  }
}
