package org.regulatedgoods.glm;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.numbers.gamma.LogGamma;
import org.regulatedgoods.glm.kernel.RowLikelihood;

/** Makes the statistics of a fit from the sums of its passes. */
final class FitStatisticsRule {
  private final Sample sample;
  private final Moments moments;
  private final RowLikelihood likelihood;
  private final ScorePass scores;

  FitStatisticsRule(Sample sample, Moments moments, RowLikelihood likelihood, ScorePass scores) {
    this.sample = sample;
    this.moments = moments;
    this.likelihood = likelihood;
    this.scores = scores;
  }

  FitStatistics statistics(ScaledFit fit) {
    OptionalDouble logLikelihood = likelihood();
    return new FitStatistics(
        sample.rows(),
        sample.parameters(),
        sample.dfResidual(),
        logLikelihood,
        logLikelihood.isPresent()
            ? OptionalDouble.of(aic(logLikelihood.getAsDouble()))
            : logLikelihood,
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

  private OptionalDouble likelihood() {
    return switch (sample.family()) {
      case GAUSSIAN -> {
        double variance = scores.pearson() / sample.rows();
        double each = Math.log(2 * Math.PI * variance) + 1;
        yield OptionalDouble.of(-0.5 * sample.rows() * each);
      }
      case GAMMA -> OptionalDouble.of(gamma());
      case BINOMIAL, PROBIT, CLOGLOG, POISSON -> OptionalDouble.of(scores.quasi() + scores.rest());
      default -> OptionalDouble.empty();
    };
  }

  /** With the dispersion that R's logLik takes, the deviance over the rows. */
  private double gamma() {
    double dispersion = deviance() / sample.rows();
    double shape = 1 / dispersion;
    double logs = -scores.saturated() - sample.rows();
    double each = shape * Math.log(dispersion) + LogGamma.value(shape);
    return (shape - 1) * logs + shape * scores.quasi() - sample.rows() * each;
  }

  private double aic(double likelihood) {
    int dispersion = sample.family().hasDispersion() ? 1 : 0;
    return -2 * likelihood + 2 * (sample.parameters() + dispersion);
  }

  private double deviance() {
    return 2 * (scores.saturated() - scores.quasi());
  }

  private double nullDeviance() {
    return sample.family() == Family.GAUSSIAN
        ? moments.sumOfSquares(moments.outcome())
        : 2 * (scores.saturated() - nullQuasi());
  }

  /** The quasi-likelihood is linear in the outcomes: of one mean it is that of their mean. */
  private double nullQuasi() {
    return sample.rows() * likelihood.saturated(moments.mean(moments.outcome()));
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
    return sample.family().hasDispersion() || likelihood().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - likelihood().getAsDouble() / (nullQuasi() + scores.rest()));
  }
}
