package org.regulatedgoods.robustness;

import java.io.Serializable;
import java.util.Arrays;
import org.regulatedgoods.glm.kernel.DesignMatrix;
import org.regulatedgoods.glm.kernel.Errors;
import org.regulatedgoods.glm.kernel.LeastSquares;
import org.regulatedgoods.glm.kernel.Reference;

/**
 * One specification on the data and on permutations of it under the null (Freedman and Lane 1983):
 * the outcome is what the other terms make of it and, dealt out again among the rows, what they
 * leave over. So the null holds in every specification, and confounding is left as it is.
 */
final class SpecificationFit {

  private static final double LEVERAGE_ONE = 1 - 1e-10;

  /**
   * What came of it.
   *
   * @param statistics of the permutations; empty where the specification has no estimate
   * @param critical that a statistic has to exceed
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Replicated(CurvePoint point, double[] standardised, double[] statistics, double critical)
      implements Serializable {}

  private final SpecificationRows chosen;
  private final CurvePoint none;
  private final double alpha;

  private SpecificationFit(SpecificationRows chosen, CurvePoint none, double alpha) {
    this.chosen = chosen;
    this.none = none;
    this.alpha = alpha;
  }

  static Replicated of(Tested tested, SpecificationRows chosen, Shuffles shuffles) {
    CurvePoint none =
        tested.none(chosen.specification().number(), chosen.term(), chosen.rows().length, "");
    double alpha = chosen.specification().equation().alpha();
    return new SpecificationFit(chosen, none, alpha).replicated(shuffles);
  }

  /** Of a specification whose choices leave out what the hypothesis is about. */
  static Replicated withoutTerm(Tested tested, int specification, Shuffles shuffles) {
    String reason = "the specification has no term that the hypothesis is about";
    double[] nothing = new double[shuffles.count()];
    Arrays.fill(nothing, Double.NaN);
    return new Replicated(tested.none(specification, "", 0, reason), nothing, nothing, Double.NaN);
  }

  private Replicated replicated(Shuffles shuffles) {
    if (!chosen.reason().isEmpty()) {
      return without(chosen.reason());
    }
    SpecificationRows counted = chosen.timesRoots();
    DesignMatrix design = counted.design();
    if (design.rows() <= design.columns()) {
      return without(design.rows() + " rows for " + design.columns() + " coefficients");
    }
    LeastSquares full = LeastSquares.on(design);
    if (full.largestLeverage() > LEVERAGE_ONE && correction() == Errors.Correction.HC3) {
      return without("HC3 is undefined: a row has leverage 1");
    }
    int term = design.indexOf(chosen.term());
    LeastSquares.Fitting fitting = full.fitting().to(counted.outcome());
    double estimate = fitting.coefficient(term);
    double error = error(fitting, term);
    if (!(error > 0)) {
      return without("the outcome is an exact combination of the terms");
    }
    double scale =
        Deviation.of(chosen.design().column(chosen.term())) / Deviation.of(chosen.outcome());
    Reference reference = new Reference(fitting.df());
    CurvePoint point =
        new CurvePoint(
            none.curve(),
            none.hypothesis(),
            none.specification(),
            none.modelTerm(),
            none.term(),
            design.rows(),
            estimate,
            error,
            estimate / error,
            fitting.df(),
            reference.twoSided(estimate / error),
            estimate * scale,
            "");
    double[] standardised = new double[shuffles.count()];
    double[] statistics = new double[shuffles.count()];
    permute(full, counted, shuffles, standardised, statistics);
    for (int b = 0; b < standardised.length; b++) {
      standardised[b] *= scale;
    }
    return new Replicated(point, standardised, statistics, reference.critical(alpha));
  }

  private void permute(
      LeastSquares full,
      SpecificationRows counted,
      Shuffles shuffles,
      double[] estimates,
      double[] statistics) {
    if (shuffles.count() == 0) {
      return;
    }
    DesignMatrix design = full.design();
    int term = design.indexOf(counted.term());
    LeastSquares.Fitting reduced =
        LeastSquares.on(design.without(java.util.List.of(counted.term())))
            .fitting()
            .to(counted.outcome());
    LeastSquares.Fitting fitting = full.fitting();
    int rows = design.rows();
    int[] from = new int[rows];
    double[] dealt = new double[rows];
    int[] positions = counted.positions();
    for (int b = 0; b < estimates.length; b++) {
      shuffles.fill(from, b, counted.rows(), positions);
      for (int i = 0; i < rows; i++) {
        dealt[i] = counted.outcome()[i] - reduced.residual(i) + reduced.residual(from[i]);
      }
      fitting.to(dealt);
      estimates[b] = fitting.coefficient(term);
      statistics[b] = estimates[b] / error(fitting, term);
    }
  }

  private double error(LeastSquares.Fitting fitting, int term) {
    Errors.Correction correction = correction();
    return correction == null
        ? fitting.classicalError(term)
        : fitting.robustError(correction, term);
  }

  /** Null for classical errors. */
  private Errors.Correction correction() {
    return switch (chosen.specification().equation().spread().kind()) {
      case "HC1" -> Errors.Correction.HC1;
      case "HC3" -> Errors.Correction.HC3;
      default -> null;
    };
  }

  private Replicated without(String reason) {
    CurvePoint point =
        new Tested(none.curve(), none.hypothesis(), none.modelTerm())
            .none(none.specification(), none.term(), none.rows(), reason);
    return new Replicated(point, new double[0], new double[0], Double.NaN);
  }
}
