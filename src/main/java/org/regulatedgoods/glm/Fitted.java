package org.regulatedgoods.glm;

import java.io.Serializable;

/** A design with coefficients: what a row's linear predictor and residual are. */
final class Fitted implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Family family;
  private final Design design;
  private final double[] scaled;
  private final double[] own;

  Fitted(Family family, Design design, double[] scaled) {
    this.family = family;
    this.design = design;
    this.scaled = scaled.clone();
    this.own = design.ownCoefficients(scaled);
  }

  Family family() {
    return family;
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

  double residual(DesignRow row, double eta) {
    return row.outcome() - family.mean(eta);
  }
}
