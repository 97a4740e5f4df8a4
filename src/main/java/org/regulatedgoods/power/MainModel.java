package org.regulatedgoods.power;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regulatedgoods.glm.kernel.DesignMatrix;
import org.regulatedgoods.glm.kernel.Errors;
import org.regulatedgoods.glm.kernel.LeastSquares;

/** Least squares of the index on all terms with HC3 errors: the model that the studies fit. */
final class MainModel {
  private static final double ALONE = 1 - 1e-10;

  private MainModel() {}

  /** A coefficient and its standard error. */
  record Estimate(double coefficient, double error) {}

  /**
   * What it estimates.
   *
   * @param df of the t reference
   */
  record Estimates(Map<Term, Estimate> byTerm, double df) {}

  static DesignMatrix design(List<Population.Government> governments) {
    Term[] terms = Term.values();
    double[][] columns = new double[terms.length][governments.size()];
    for (int i = 0; i < governments.size(); i++) {
      for (int j = 0; j < terms.length; j++) {
        columns[j][i] = terms[j].of(governments.get(i).country());
      }
    }
    return DesignMatrix.withIntercept(Term.ids(), columns);
  }

  /**
   * The estimates; none where too few answered, where terms do not vary, or where one government
   * alone decides on a coefficient, for which HC3 is not defined.
   */
  static Optional<Estimates> fit(List<Population.Government> governments, double[] index) {
    if (index.length <= Term.values().length + 1) {
      return Optional.empty();
    }
    DesignMatrix design = design(governments);
    try {
      LeastSquares squares = LeastSquares.on(design);
      return squares.largestLeverage() > ALONE
          ? Optional.empty()
          : Optional.of(estimates(design, squares.fitting().to(index)));
    } catch (IllegalArgumentException notEstimable) {
      return Optional.empty();
    }
  }

  private static Estimates estimates(DesignMatrix design, LeastSquares.Fitting fitting) {
    Map<Term, Estimate> estimates = new EnumMap<>(Term.class);
    for (Term term : Term.values()) {
      int column = design.indexOf(term.id());
      estimates.put(
          term,
          new Estimate(
              fitting.coefficient(column), fitting.robustError(Errors.Correction.HC3, column)));
    }
    return new Estimates(estimates, fitting.df());
  }
}
