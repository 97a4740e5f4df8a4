package org.regulatedgoods.glm.kernel;

import java.util.Arrays;

/**
 * The score bootstrap with the null imposed (Kline and Santos 2012), for every model with scores:
 * the restricted fit's scores, taken into the direction of the coefficient by the full model's
 * information, are summed by cluster and multiplied by one weight each. Nothing is fitted again.
 *
 * <p>The statistic is the sum over clusters divided by the root of their centred sum of squares.
 */
public final class ScoreBootstrap {
  private ScoreBootstrap() {}

  /**
   * Tests that a coefficient has a value.
   *
   * @throws IllegalArgumentException when the model is Firth's or the restricted model has no fit
   */
  public static ResampledTest of(
      Fit fit, LinearHypothesis hypothesis, WildBootstrap.Wild wild, Resampling resampling) {
    fit.obstacle(Errors.cr0(wild.clusters()))
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
    double[] pull = pull(fit, Restriction.of(fit, hypothesis), wild.clusters());
    WildWeights kind = wild.weights();
    double[] weights = new double[pull.length];
    double[] replicates = new double[kind.replicates(pull.length, resampling.draws())];
    for (int b = 0; b < replicates.length; b++) {
      kind.fill(weights, resampling.seed(), b);
      replicates[b] = statistic(pull, weights);
    }
    Arrays.fill(weights, 1);
    return new ResampledTest(statistic(pull, weights), replicates, kind.isEnumerated(pull.length));
  }

  private static double statistic(double[] pull, double[] weights) {
    double sum = 0;
    double squares = 0;
    for (int g = 0; g < pull.length; g++) {
      double weighted = weights[g] * pull[g];
      sum += weighted;
      squares += weighted * weighted;
    }
    return sum / Math.sqrt(squares - sum * sum / pull.length);
  }

  /** How far each cluster's scores at the null pull at the coefficient. */
  private static double[] pull(Fit fit, Restriction restriction, Clusters clusters) {
    ScoresAtNull at = ScoresAtNull.of(fit.regression(), restriction);
    int size = at.size();
    double[] pull = new double[clusters.count()];
    double[] score = new double[size];
    for (int i = 0; i < clusters.rows(); i++) {
      Arrays.fill(score, 0);
      at.scores().add(i, 1, score);
      pull[clusters.of(i)] += Symmetric.times(at.bread(), score)[restriction.position()];
    }
    return pull;
  }
}
