package org.regulatedgoods.glm.kernel;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;

/** Coefficients given theta and theta given the means, in turn, to the joint maximum. */
final class NegativeBinomialFit {
  private static final int MOST_TURNS = 500;
  private static final double STILL = 1e-12;

  /** Beyond this the variance is a Poisson's to any digit that is reported. */
  private static final double NO_SPREAD = 1e7;

  private final Regression regression;

  private NegativeBinomialFit(Regression regression) {
    this.regression = regression;
  }

  static Answer of(Regression regression) {
    return new NegativeBinomialFit(regression).answer();
  }

  private Answer answer() {
    Answer start = Kernel.fit(regression.withModel(Model.poisson()));
    if (!(start instanceof Fit poisson)) {
      return start;
    }
    double[] means = poisson.fitted();
    double theta = moment(means);
    double[] coefficients = null;
    for (int turn = 0; turn < MOST_TURNS && theta < NO_SPREAD; turn++) {
      theta = given(means, theta);
      Irls irls =
          new Irls(
              new VarianceRows(new Distribution.NegativeBinomial(theta), Link.LOG), regression);
      boolean reached = coefficients == null ? irls.converge() : irls.convergeFrom(coefficients);
      if (!reached) {
        return new Inestimable(
            List.of("not converged after %d iterations".formatted(irls.iterations())));
      }
      double moved = moved(means, irls.eta());
      coefficients = irls.scaledCoefficients();
      if (moved < STILL) {
        return finished(irls, theta, turn + 1);
      }
    }
    return new Inestimable(
        List.of(
            theta < NO_SPREAD
                ? "theta has not settled after %d turns".formatted(MOST_TURNS)
                : "the counts spread no more than a Poisson's: theta has no maximum"));
  }

  private Answer finished(Irls irls, double theta, int turns) {
    Model.GeneralizedLinear given =
        new Model.GeneralizedLinear(new Distribution.NegativeBinomial(theta), Link.LOG);
    FitSummary at = LinearFit.summary(regression, given, irls);
    FitSummary summary =
        new FitSummary(
            at.rows(),
            at.parameters(),
            at.logLikelihood(),
            at.deviance(),
            at.pearsonDispersion(),
            1,
            OptionalDouble.of(theta),
            turns);
    return new Fit(regression, LinearFit.solution(regression, irls), summary);
  }

  /** Replaces the means, and says by what share the one that moved most has moved. */
  private static double moved(double[] means, double[] eta) {
    double most = 0;
    for (int i = 0; i < means.length; i++) {
      double mean = Math.exp(eta[i]);
      most = Math.max(most, Math.abs(mean - means[i]) / mean);
      means[i] = mean;
    }
    return most;
  }

  private double moment(double[] means) {
    double sum = 0;
    double count = 0;
    for (int i = 0; i < means.length; i++) {
      double weight = regression.weights().of(i);
      double ratio = regression.outcome(i) / means[i] - 1;
      sum += weight * ratio * ratio;
      count += weight;
    }
    return count / sum;
  }

  /** The best theta at given means, by Newton's method on its logarithm. */
  private double given(double[] means, double start) {
    double theta = start;
    for (int turn = 0; turn < MOST_TURNS && theta < NO_SPREAD; turn++) {
      double step = step(means, theta);
      theta *= Math.exp(step);
      if (Math.abs(step) < STILL) {
        return theta;
      }
    }
    return theta;
  }

  private double step(double[] means, double theta) {
    double slope = 0;
    double curvature = 0;
    for (int i = 0; i < means.length; i++) {
      double y = regression.outcome(i);
      double sum = means[i] + theta;
      double weight = regression.weights().of(i);
      slope +=
          weight
              * (Digamma.value(y + theta)
                  - Digamma.value(theta)
                  - Math.log1p(means[i] / theta)
                  + 1
                  - (y + theta) / sum);
      curvature +=
          weight
              * (Trigamma.value(y + theta)
                  - Trigamma.value(theta)
                  + 1 / theta
                  - 2 / sum
                  + (y + theta) / (sum * sum));
    }
    double onLog = theta * slope;
    double bend = theta * theta * curvature + onLog;
    double step = bend < 0 ? -onLog / bend : Math.signum(onLog);
    return Math.max(-1, Math.min(1, step));
  }
}
