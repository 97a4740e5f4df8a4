package org.regulatedgoods.glm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.data.DMatrixRMaj;

/**
 * The one aggregation at the estimate: X'WX, the score, its squares and cluster sums, the sums
 * behind the likelihood, and the effects, in scaled units.
 */
final class ScorePass implements DesignRows.Pass<ScorePass> {
  private static final long serialVersionUID = 1L;

  private final Fitted fitted;
  private final NewtonPass newton;
  private final SymmetricSum squaredScores;
  private final Map<String, double[]> clusterScores = new HashMap<>();
  private final EffectSums effects;
  private double squaredResiduals;
  private double pearson;
  private double logLikelihood;
  private double saturated;

  ScorePass(Fitted fitted, List<EffectPlan> plans) {
    this.fitted = fitted;
    int size = fitted.design().size();
    newton = new NewtonPass(fitted);
    squaredScores = new SymmetricSum(size);
    effects = new EffectSums(fitted, plans);
  }

  @Override
  public void add(DesignRow row) {
    double[] x = fitted.design().scaled(row.atoms());
    double eta = fitted.eta(x);
    double slope = fitted.family().slope(eta);
    double residual = fitted.residual(row, eta);
    newton.add(x, slope, residual);
    squaredScores.add(residual * residual, x);
    addTo(clusterScores.computeIfAbsent(row.cluster(), g -> new double[x.length]), residual, x);
    squaredResiduals += residual * residual;
    pearson += residual * residual / slope;
    addLikelihood(row.outcome(), eta);
    effects.add(row);
  }

  @Override
  public void merge(ScorePass other) {
    newton.merge(other.newton);
    squaredScores.merge(other.squaredScores);
    other.clusterScores.forEach(
        (cluster, sum) ->
            addTo(clusterScores.computeIfAbsent(cluster, g -> new double[sum.length]), 1, sum));
    squaredResiduals += other.squaredResiduals;
    pearson += other.pearson;
    logLikelihood += other.logLikelihood;
    saturated += other.saturated;
    effects.merge(other.effects);
  }

  NewtonPass newton() {
    return newton;
  }

  DMatrixRMaj squaredScores() {
    return squaredScores.matrix();
  }

  /** The outer products of the clusters' score sums, added in the order of the clusters' names. */
  DMatrixRMaj squaredClusterScores() {
    SymmetricSum sum = new SymmetricSum(fitted.design().size());
    new TreeMap<>(clusterScores).values().forEach(clusterScore -> sum.add(1, clusterScore));
    return sum.matrix();
  }

  int clusters() {
    return clusterScores.size();
  }

  double squaredResiduals() {
    return squaredResiduals;
  }

  /** Squared residuals over the variance function. */
  double pearson() {
    return pearson;
  }

  /** The Bernoulli log-likelihood, or quasi-log-likelihood; 0 for least squares. */
  double logLikelihood() {
    return logLikelihood;
  }

  /** The Bernoulli log-likelihood of a fit that returns every outcome. */
  double saturated() {
    return saturated;
  }

  List<AverageEffect> effects(long rows) {
    return effects.averages(rows);
  }

  private void addLikelihood(double outcome, double eta) {
    if (fitted.family().isLogit()) {
      double logOnePlusExp = Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta)));
      logLikelihood += outcome * eta - logOnePlusExp;
      saturated += FitStatisticsRule.timesLog(outcome) + FitStatisticsRule.timesLog(1 - outcome);
    }
  }

  private static void addTo(double[] sum, double weight, double[] x) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += weight * x[j];
    }
  }
}
