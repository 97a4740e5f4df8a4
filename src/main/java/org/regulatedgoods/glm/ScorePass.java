package org.regulatedgoods.glm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.data.DMatrixRMaj;
import org.regulatedgoods.glm.kernel.RowLikelihood;

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
  private double pearson;
  private double quasi;
  private double saturated;
  private double rest;

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
    RowLikelihood likelihood = fitted.likelihood();
    double score = likelihood.score(row.outcome(), eta);
    newton.add(x, likelihood.information(eta), score);
    squaredScores.add(score * score, x);
    addTo(clusterScores.computeIfAbsent(row.cluster(), g -> new double[x.length]), score, x);
    double residual = row.outcome() - likelihood.mean(eta);
    pearson += residual * residual / likelihood.variance(eta);
    quasi += likelihood.quasi(row.outcome(), eta);
    saturated += likelihood.saturated(row.outcome());
    rest += likelihood.rest(row.outcome());
    effects.add(row);
  }

  @Override
  public void merge(ScorePass other) {
    newton.merge(other.newton);
    squaredScores.merge(other.squaredScores);
    other.clusterScores.forEach(
        (cluster, sum) ->
            addTo(clusterScores.computeIfAbsent(cluster, g -> new double[sum.length]), 1, sum));
    pearson += other.pearson;
    quasi += other.quasi;
    saturated += other.saturated;
    rest += other.rest;
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

  /** Squared residuals over the variance function: of least squares themselves. */
  double pearson() {
    return pearson;
  }

  /** The log-likelihood but for terms without the mean. */
  double quasi() {
    return quasi;
  }

  /** The same of a fit that returns every outcome. */
  double saturated() {
    return saturated;
  }

  /** The terms without the mean of a likelihood that has no dispersion. */
  double rest() {
    return rest;
  }

  List<AverageEffect> effects(long rows) {
    return effects.averages(rows);
  }

  private static void addTo(double[] sum, double weight, double[] x) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += weight * x[j];
    }
  }
}
