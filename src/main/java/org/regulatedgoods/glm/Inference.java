package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the sums at the estimate into a fit, or into the reasons why it cannot be trusted. */
final class Inference {
  /** In standard deviations of a column: beyond any digit that is reported. */
  private static final double CONVERGED = 1e-8;

  /** Beyond this MLlib's answer is no estimate, and is not to be mended here. */
  private static final double MENDABLE = 1e-4;

  private static final double MORE_DIGITS_TO_GAIN = 1e-11;

  private static final double PERFECT_FIT = 1e-20;

  private final GlmSpec spec;
  private final Moments moments;
  private final Fitted fitted;
  private final ScorePass scores;
  private final Sample sample;
  private final Sandwich sandwich;

  /** Of a coefficient of the scaled design. */
  private final double unit;

  Inference(GlmSpec spec, Moments moments, Fitted fitted, ScorePass scores) {
    this.spec = spec;
    this.moments = moments;
    this.fitted = fitted;
    this.scores = scores;
    long clusters = spec.cluster().isPresent() ? scores.clusters() : 0;
    this.sample = new Sample(spec.family(), fitted.design().names(), moments.rows(), clusters);
    this.sandwich = new Sandwich(sample, scores, fitted.design());
    this.unit = moments.unit(spec.family());
  }

  Estimate estimate(ScaledFit fit, List<DroppedTerm> dropped, SampleFlow flow, DesignRows rows) {
    LeveragePass leverages = rows.run(leverageStart());
    Map<CovarianceKind, Covariance> covariances = sandwich.covariances(leverages);
    List<String> reasons = reasons(fit, leverages, covariances);
    if (!reasons.isEmpty()) {
      return new NotEstimable(spec, reasons, flow);
    }
    GlmFit.Result result =
        new GlmFit.Result(
            sample.names(),
            Arrays.stream(fitted.ownCoefficients()).boxed().toList(),
            new FitStatisticsRule(sample, moments, fitted.likelihood(), scores).statistics(fit),
            covariances,
            leverages.keysAtOne(),
            scores.effects(moments.rows()),
            Optional.empty());
    return new GlmFit(spec, flow, dropped, result);
  }

  /** Whether the coefficients are the estimate but for rounding that can be taken back. */
  boolean isWorthRefining() {
    double step = nextStep();
    return step > MORE_DIGITS_TO_GAIN && step < MENDABLE;
  }

  /** The scaled coefficients after one Newton step. */
  double[] oneStepOn() {
    return scores.newton().step().from(fitted.scaledCoefficients());
  }

  /** How far one more Newton step would move a coefficient, at most. */
  double nextStep() {
    return scores.newton().step().length() / unit;
  }

  private DesignRows.Start<LeveragePass> leverageStart() {
    // Locals, since what the workers get must not drag this object along.
    Fitted atEstimate = fitted;
    SymmetricSum bread = SymmetricSum.of(sandwich.bread());
    return () -> new LeveragePass(atEstimate, bread);
  }

  private List<String> reasons(
      ScaledFit fit, LeveragePass leverages, Map<CovarianceKind, Covariance> covariances) {
    List<String> reasons = new ArrayList<>();
    double step = nextStep();
    if (!fit.belowLimit() || !(step < CONVERGED)) {
      reasons.add(
          "not converged after %d iterations: the next step is %s standard deviations"
              .formatted(fit.iterations(), step));
    }
    if (sample.family() == Family.GAUSSIAN && isPerfect()) {
      reasons.add(
          "the outcome is an exact combination of the terms: there is no error to infer by");
    }
    if (spec.cluster().isPresent() && sample.clusters() < 2) {
      reasons.add("%d cluster in %s".formatted(sample.clusters(), spec.cluster().get()));
    } else if (spec.covariance().clusters() > 0 && sample.clusters() < sample.parameters()) {
      reasons.add(Cautions.fewerClusters(sample.clusters(), sample.parameters()));
    }
    if (spec.covariance() == CovarianceKind.HC3 && !covariances.containsKey(CovarianceKind.HC3)) {
      reasons.add("HC3 is undefined: the rows " + leverages.keysAtOne() + " have leverage 1");
    }
    return reasons;
  }

  private boolean isPerfect() {
    return scores.pearson() < PERFECT_FIT * moments.sumOfSquares(moments.outcome());
  }
}
