package org.regulatedgoods.glm;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Makes the statistics of a fit from the sums of its passes. */
final class FitStatisticsRule {
  private final Sample sample;
  private final Moments moments;
  private final ScorePass scores;

  FitStatisticsRule(Sample sample, Moments moments, ScorePass scores) {
    this.sample = sample;
    this.moments = moments;
    this.scores = scores;
  }

  FitStatistics statistics(ScaledFit fit) {
    OptionalDouble likelihood = likelihood();
    return new FitStatistics(
        sample.rows(),
        sample.parameters(),
        sample.dfResidual(),
        likelihood,
        likelihood.isPresent() ? OptionalDouble.of(aic(likelihood.getAsDouble())) : likelihood,
        deviance(),
        OptionalDouble.of(nullDeviance()),
        rSquared(),
        adjustedRSquared(),
        mcFadden(),
        OptionalDouble.of(scores.pearson() / sample.dfResidual()),
        fit.iterations(),
        true,
        fit.engine(),
        sample.clusters() > 0 ? OptionalLong.of(sample.clusters()) : OptionalLong.empty());
  }

  /** x log x, by continuity 0 at 0. */
  static double timesLog(double x) {
    return x == 0 ? 0 : x * Math.log(x);
  }

  private OptionalDouble likelihood() {
    return switch (sample.family()) {
      case GAUSSIAN -> {
        double variance = scores.squaredResiduals() / sample.rows();
        double each = Math.log(2 * Math.PI * variance) + 1;
        yield OptionalDouble.of(-0.5 * sample.rows() * each);
      }
      case BINOMIAL -> OptionalDouble.of(scores.logLikelihood());
      default -> OptionalDouble.empty();
    };
  }

  private double aic(double likelihood) {
    int variance = sample.family() == Family.GAUSSIAN ? 1 : 0;
    return -2 * likelihood + 2 * (sample.parameters() + variance);
  }

  private double deviance() {
    return sample.family().isLogit()
        ? 2 * (scores.saturated() - scores.logLikelihood())
        : scores.squaredResiduals();
  }

  private double nullDeviance() {
    return sample.family().isLogit()
        ? 2 * (scores.saturated() - nullLikelihood())
        : moments.sumOfSquares(moments.outcome());
  }

  private double nullLikelihood() {
    double mean = moments.mean(moments.outcome());
    return sample.rows() * (timesLog(mean) + timesLog(1 - mean));
  }

  private OptionalDouble rSquared() {
    return sample.family() == Family.GAUSSIAN
        ? OptionalDouble.of(1 - deviance() / nullDeviance())
        : OptionalDouble.empty();
  }

  private OptionalDouble adjustedRSquared() {
    double ratio = (sample.rows() - 1.0) / sample.dfResidual();
    OptionalDouble plain = rSquared();
    return plain.isPresent() ? OptionalDouble.of(1 - (1 - plain.getAsDouble()) * ratio) : plain;
  }

  private OptionalDouble mcFadden() {
    return sample.family() == Family.BINOMIAL
        ? OptionalDouble.of(1 - scores.logLikelihood() / nullLikelihood())
        : OptionalDouble.empty();
  }
}
