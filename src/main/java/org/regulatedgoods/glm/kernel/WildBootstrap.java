package org.regulatedgoods.glm.kernel;

import java.util.Arrays;

/**
 * The wild cluster bootstrap of a least-squares coefficient with the null imposed (Cameron, Gelbach
 * and Miller 2008): residuals of the restricted fit are multiplied by one weight a cluster, and the
 * statistic has CR1 errors each time.
 *
 * <p>The statistic of a replicate hangs on its weights through one G x G matrix alone (Roodman et
 * al. 2019), so that a draw costs no pass over the rows.
 */
public final class WildBootstrap {
  private final Clusters clusters;
  private final double[] pull;
  private final double[] reach;
  private final double factor;

  private WildBootstrap(Fit fit, Clusters clusters, int term, double[] nullResiduals) {
    this.clusters = clusters;
    int count = clusters.count();
    int size = fit.solution().size();
    this.pull = new double[count];
    this.reach = new double[count * count];
    double rows = fit.summary().rows();
    this.factor = count / (count - 1.0) * (rows - 1) / (rows - size);
    prepare(fit, term, nullResiduals);
  }

  /**
   * Tests that a coefficient has a value.
   *
   * @throws IllegalArgumentException when the fit is no least squares, the term is unknown, or the
   *     restricted model cannot be fitted
   */
  public static ResampledTest of(
      Fit fit, LinearHypothesis hypothesis, Wild wild, Resampling resampling) {
    if (!fit.regression().model().equals(Model.leastSquares())) {
      throw new IllegalArgumentException(
          "The wild bootstrap is of least squares; see ScoreBootstrap");
    }
    Restriction restriction = Restriction.of(fit, hypothesis);
    Clusters clusters = wild.clusters();
    fit.obstacle(Errors.cr1(clusters))
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
    double[] residuals = restriction.fit().residuals();
    WildBootstrap bootstrap = new WildBootstrap(fit, clusters, restriction.position(), residuals);
    return bootstrap.run(wild.weights(), resampling);
  }

  /** The clusters and the weights that they are multiplied by. */
  public record Wild(Clusters clusters, WildWeights weights) {
    /** With the weights that suit the number of clusters. */
    public static Wild over(Clusters clusters) {
      return new Wild(clusters, WildWeights.forClusters(clusters.count()));
    }
  }

  private ResampledTest run(WildWeights kind, Resampling resampling) {
    double[] weights = new double[clusters.count()];
    double[] replicates = new double[kind.replicates(weights.length, resampling.draws())];
    for (int b = 0; b < replicates.length; b++) {
      kind.fill(weights, resampling.seed(), b);
      replicates[b] = statistic(weights);
    }
    Arrays.fill(weights, 1);
    return new ResampledTest(statistic(weights), replicates, kind.isEnumerated(weights.length));
  }

  private double statistic(double[] weights) {
    int count = weights.length;
    double distance = 0;
    double meat = 0;
    for (int h = 0; h < count; h++) {
      distance += weights[h] * pull[h];
      double sum = 0;
      for (int g = 0; g < count; g++) {
        sum += reach[h * count + g] * weights[g];
      }
      meat += sum * sum;
    }
    return distance / Math.sqrt(factor * meat);
  }

  /**
   * pull: how far a cluster's residuals move the coefficient; reach: how far those of cluster g
   * move the score of cluster h in its direction, once all coefficients have followed.
   */
  private void prepare(Fit fit, int term, double[] residuals) {
    int size = fit.solution().size();
    int count = clusters.count();
    double[] bread = fit.solution().bread();
    double[] x = fit.regression().design().standardised().values();
    double[] scores = new double[count * size];
    double[] along = new double[count * size];
    for (int i = 0; i < residuals.length; i++) {
      int g = clusters.of(i);
      double weight = fit.regression().weights().of(i);
      double[] influence = new double[size];
      System.arraycopy(x, i * size, influence, 0, size);
      influence = Symmetric.times(bread, influence);
      fit.regression().design().standardised().toOwn(influence);
      double projection = weight * influence[term];
      pull[g] += projection * residuals[i];
      for (int j = 0; j < size; j++) {
        scores[g * size + j] += weight * x[i * size + j] * residuals[i];
        along[g * size + j] += projection * x[i * size + j];
      }
    }
    double[] score = new double[size];
    for (int g = 0; g < count; g++) {
      System.arraycopy(scores, g * size, score, 0, size);
      double[] moved = Symmetric.times(bread, score);
      for (int h = 0; h < count; h++) {
        double sum = g == h ? pull[g] : 0;
        for (int j = 0; j < size; j++) {
          sum -= along[h * size + j] * moved[j];
        }
        reach[h * count + g] = sum;
      }
    }
  }
}
