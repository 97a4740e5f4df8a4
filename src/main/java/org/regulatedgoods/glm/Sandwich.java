package org.regulatedgoods.glm;

import java.util.EnumMap;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The p x p algebra that makes every kind of covariance from the passes' sums. */
final class Sandwich {
  private final Sample sample;
  private final ScorePass scores;
  private final DMatrixRMaj back;
  private final DMatrixRMaj bread;

  Sandwich(Sample sample, ScorePass scores, Design design) {
    this.sample = sample;
    this.scores = scores;
    this.back = design.back();
    this.bread = scores.newton().bread();
  }

  /** (X'WX)^-1 in scaled units. */
  DMatrixRMaj bread() {
    return bread.copy();
  }

  /** The kinds that are defined for the model: no CR1 without clusters, no HC3 at leverage 1. */
  Map<CovarianceKind, Covariance> covariances(LeveragePass leverages) {
    Map<CovarianceKind, Covariance> all = new EnumMap<>(CovarianceKind.class);
    double n = sample.rows();
    double p = sample.parameters();
    double g = sample.clusters();
    if (CovarianceKind.CLASSICAL.isDefinedFor(sample.family())) {
      all.put(CovarianceKind.CLASSICAL, covariance(CovarianceKind.CLASSICAL, classical()));
    }
    put(all, CovarianceKind.HC1, scores.squaredScores(), n / (n - p));
    if (leverages.keysAtOne().isEmpty()) {
      put(all, CovarianceKind.HC3, leverages.meat(), 1);
    }
    if (g > 1) {
      double factor = g / (g - 1) * (n - 1) / (n - p);
      put(all, CovarianceKind.CR1, scores.squaredClusterScores(), factor);
    }
    return all;
  }

  private DMatrixRMaj classical() {
    double dispersion =
        sample.family().hasDispersion() ? scores.pearson() / sample.dfResidual() : 1;
    DMatrixRMaj classical = bread.copy();
    CommonOps_DDRM.scale(dispersion, classical);
    return classical;
  }

  private void put(
      Map<CovarianceKind, Covariance> all, CovarianceKind kind, DMatrixRMaj meat, double factor) {
    DMatrixRMaj filled = around(bread, meat);
    CommonOps_DDRM.scale(factor, filled);
    all.put(kind, covariance(kind, filled));
  }

  private Covariance covariance(CovarianceKind kind, DMatrixRMaj scaled) {
    return new Covariance(kind, sample, around(back, scaled));
  }

  /** outer inner outer'. */
  private static DMatrixRMaj around(DMatrixRMaj outer, DMatrixRMaj inner) {
    DMatrixRMaj left = new DMatrixRMaj(outer.getNumRows(), outer.getNumCols());
    DMatrixRMaj both = left.copy();
    CommonOps_DDRM.mult(outer, inner, left);
    CommonOps_DDRM.multTransB(left, outer, both);
    return both;
  }
}
