package org.regulatedgoods.power;

import java.util.HashMap;
import java.util.Map;
import org.regulatedgoods.glm.kernel.Reference;
import org.regulatedgoods.glm.kernel.scrutiny.Power;
import org.regulatedgoods.theory.Sign;

/** Tests one claim in one world after the other, two-sided. */
final class Judge {
  /** The probability with which the minimum detectable effect is found. */
  static final double USUAL_POWER = 0.8;

  private final Term term;
  private final double truth;
  private final Sign expected;
  private final double alpha;

  /** By degrees of freedom: what t must exceed, and how far an effect must be from zero. */
  private final Map<Double, Threshold> thresholds = new HashMap<>();

  private record Threshold(double critical, double detectable) {}

  Judge(Term term, Sign expected, Estimand estimand, double alpha) {
    this.term = term;
    this.truth = estimand.coefficients().get(term);
    this.expected = expected;
    this.alpha = alpha;
  }

  Tally unfitted() {
    return new Tally(1, 0, 0, 0, 0, Tally.Sums.NONE);
  }

  Tally judge(SurveyModel.Estimates estimates) {
    Threshold threshold = thresholds.computeIfAbsent(estimates.df(), this::threshold);
    double estimate = estimates.byTerm().get(term).coefficient();
    double error = estimates.byTerm().get(term).error();
    double apart = estimate - truth;
    boolean significant = Math.abs(estimate) > threshold.critical() * error;
    boolean supported = significant && Sign.of(estimate) == expected;
    boolean wrong = significant && truth != 0 && estimate * truth < 0;
    return new Tally(
        1,
        1,
        supported ? 1 : 0,
        significant ? 1 : 0,
        Math.abs(apart) <= threshold.critical() * error ? 1 : 0,
        new Tally.Sums(
            apart,
            apart * apart,
            error * error,
            significant ? Math.abs(estimate) : 0,
            wrong ? 1 : 0,
            threshold.detectable()));
  }

  private Threshold threshold(double df) {
    return new Threshold(
        new Reference(df).critical(alpha),
        new Power(0, 1, df).minimumDetectableEffect(alpha, USUAL_POWER));
  }
}
