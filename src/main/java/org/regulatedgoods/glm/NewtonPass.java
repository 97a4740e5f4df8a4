package org.regulatedgoods.glm;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.regulatedgoods.glm.kernel.RowLikelihood;

/**
 * X'WX and the score at some coefficients, in scaled units: what a step of Newton's or Fisher's
 * needs.
 */
final class NewtonPass implements DesignRows.Pass<NewtonPass> {
  private static final long serialVersionUID = 1L;

  private static final double WORST_CONDITION = 1e9;

  private final Fitted fitted;
  private final SymmetricSum information;
  private final double[] score;

  NewtonPass(Fitted fitted) {
    this.fitted = fitted;
    int size = fitted.design().size();
    information = new SymmetricSum(size);
    score = new double[size];
  }

  @Override
  public void add(DesignRow row) {
    double[] x = fitted.design().scaled(row.atoms());
    double eta = fitted.eta(x);
    RowLikelihood likelihood = fitted.likelihood();
    add(x, likelihood.information(eta), likelihood.score(row.outcome(), eta));
  }

  /** Adds a row whose information and score by the linear predictor are known. */
  void add(double[] x, double ofRow, double scoreOfRow) {
    information.add(ofRow, x);
    for (int j = 0; j < score.length; j++) {
      score[j] += scoreOfRow * x[j];
    }
  }

  @Override
  public void merge(NewtonPass other) {
    information.merge(other.information);
    for (int j = 0; j < score.length; j++) {
      score[j] += other.score[j];
    }
  }

  /** (X'WX)^-1, or not-a-number where a fit that diverged leaves none: it is then not converged. */
  DMatrixRMaj bread() {
    DMatrixRMaj inverse = information.matrix();
    if (!CommonOps_DDRM.invert(inverse)) {
      CommonOps_DDRM.fill(inverse, Double.NaN);
    }
    return inverse;
  }

  /**
   * Whether no direction has next to no information, as one has along which a separated outcome's
   * coefficients run away: rounding would then pass for a short step.
   */
  boolean isInformed() {
    double condition = NormOps_DDRM.conditionP2(information.matrix());
    return condition >= 1 && condition < WORST_CONDITION;
  }

  /** The Newton step from here: nothing but rounding at the estimate. */
  NewtonStep step() {
    DMatrixRMaj step = new DMatrixRMaj(score.length, 1);
    CommonOps_DDRM.mult(bread(), DMatrixRMaj.wrap(score.length, 1, score.clone()), step);
    return new NewtonStep(step.getData());
  }
}
