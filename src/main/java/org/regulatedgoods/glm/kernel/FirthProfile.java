package org.regulatedgoods.glm.kernel;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Inference on Firth's logit by the profile of the penalised likelihood (Heinze and Schemper 2002):
 * where a term separates the outcome, Wald's intervals are symmetric and wrong.
 */
public final class FirthProfile {
  private static final double EXACT = 1e-11;
  private static final int MOST_TURNS = 200;
  private static final int MOST_DOUBLINGS = 50;

  private final Fit fit;
  private final int held;
  private final double[] scaled;
  private final double unit;

  private FirthProfile(Fit fit, int held) {
    this.fit = fit;
    this.held = held;
    Standardised standardised = fit.regression().design().standardised();
    this.scaled = new double[fit.solution().size()];
    standardised.toScaled(fit.solution().estimates(), scaled);
    double[] one = new double[scaled.length];
    one[held] = 1;
    standardised.toOwn(one);
    this.unit = one[held];
  }

  /** The profile of a coefficient cannot be followed to where the interval ends. */
  public static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Endless(String message) {
      super(message);
    }
  }

  /** An interval and a p-value of the coefficient being zero. */
  public record Interval(String term, double low, double high, double pValue) {}

  /**
   * Profiles a slope.
   *
   * @throws IllegalArgumentException when the fit is not Firth's, or the term is its intercept
   * @throws Endless when no maximum is found at some value within reach, or none ends it
   */
  public static Interval of(Fit fit, String term, double alpha) {
    if (!(fit.regression().model() instanceof Model.FirthLogit)) {
      throw new IllegalArgumentException("Only Firth's logit is profiled here");
    }
    if (term.equals(DesignMatrix.INTERCEPT)) {
      throw new IllegalArgumentException("The intercept is not profiled");
    }
    FirthProfile profile = new FirthProfile(fit, fit.indexOf(term));
    ChiSquaredDistribution one = ChiSquaredDistribution.of(1);
    double limit = one.inverseSurvivalProbability(alpha);
    return new Interval(
        term,
        profile.end(-1, limit),
        profile.end(1, limit),
        one.survivalProbability(profile.drop(0)));
  }

  /** Twice the loss of likelihood where the coefficient, in scaled units, is held at a value. */
  private double drop(double value) {
    FirthRows rows = new FirthRows(fit.regression(), start(value));
    if (!rows.climb(held)) {
      throw endless("was not found where the coefficient is " + value * unit);
    }
    return 2 * (fit.summary().logLikelihood().orElseThrow() - rows.likelihood());
  }

  /** The others where they would go with it if the likelihood were quadratic. */
  private double[] start(double value) {
    double[] bread = fit.solution().bread();
    int size = scaled.length;
    double[] start = scaled.clone();
    for (int j = 0; j < size; j++) {
      start[j] += (value - scaled[held]) * bread[j * size + held] / bread[held * size + held];
    }
    start[held] = value;
    return start;
  }

  private Endless endless(String why) {
    return new Endless("the profile of " + fit.names().get(held) + " " + why);
  }

  /** Where the loss reaches a limit, by the Illinois rule between a value within and one beyond. */
  private double end(int sign, double limit) {
    double within = scaled[held];
    double step = Math.sqrt(fit.solution().bread()[held * scaled.length + held] * limit);
    double beyond = within + sign * step;
    for (int turn = 0; drop(beyond) < limit; turn++) {
      if (turn == MOST_DOUBLINGS) {
        throw endless("does not fall far enough to end an interval");
      }
      within = beyond;
      step *= 2;
      beyond += sign * step;
    }
    double[] values = {drop(within) - limit, drop(beyond) - limit};
    for (int turn = 0; turn < MOST_TURNS && Math.abs(beyond - within) > EXACT; turn++) {
      double middle = (within * values[1] - beyond * values[0]) / (values[1] - values[0]);
      double found = drop(middle) - limit;
      if (Math.abs(found) < EXACT) {
        return middle * unit;
      }
      if (found > 0) {
        beyond = middle;
        values[1] = found;
        values[0] /= 2;
      } else {
        within = middle;
        values[0] = found;
        values[1] /= 2;
      }
    }
    return (within + beyond) / 2 * unit;
  }
}
