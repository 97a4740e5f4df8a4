package org.regulatedgoods.power;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.regulatedgoods.glm.kernel.DesignMatrix;
import org.regulatedgoods.glm.kernel.Errors;
import org.regulatedgoods.glm.kernel.LeastSquares;

/** Least squares of the index on some terms with HC3 errors, as the studies fit it. */
enum SurveyModel {
  /** The drivers of the theory: H1 to H6. */
  MAIN,
  /** The same with the products in which democracy stands: A1 and A2. */
  PRODUCTS,
  /** The region alone: H7. */
  REGIONS;

  private static final double ALONE = 1 - 1e-10;

  private static final List<Term> DRIVERS =
      List.of(
          Term.EXPORTS,
          Term.STATE_OWNED,
          Term.CONSUMERS,
          Term.DEMOCRACY,
          Term.HARM,
          Term.HUMANITARIAN);

  private static final List<Term> WITH_PRODUCTS =
      Stream.concat(DRIVERS.stream(), Stream.of(Term.VOICE, Term.DEPENDENCE)).toList();

  /** A coefficient and its standard error. */
  record Estimate(double coefficient, double error) {}

  /**
   * What it estimates.
   *
   * @param df of the t reference
   */
  record Estimates(Map<Term, Estimate> byTerm, double df) {}

  /** The model that a term is tested in: the first that has it. */
  static SurveyModel of(Term term) {
    return Arrays.stream(values())
        .filter(model -> model.terms().contains(term))
        .findFirst()
        .orElseThrow();
  }

  List<Term> terms() {
    return switch (this) {
      case MAIN -> DRIVERS;
      case PRODUCTS -> WITH_PRODUCTS;
      case REGIONS -> List.of(Term.REGION);
    };
  }

  DesignMatrix design(List<Population.Government> governments) {
    List<Term> terms = terms();
    double[][] columns = new double[terms.size()][governments.size()];
    for (int i = 0; i < governments.size(); i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = terms.get(j).of(governments.get(i));
      }
    }
    return DesignMatrix.withIntercept(terms.stream().map(Term::id).toList(), columns);
  }

  /**
   * The estimates; none where too few answered, where terms do not vary, or where one government
   * alone decides on a coefficient, for which HC3 is not defined.
   */
  Optional<Estimates> fit(List<Population.Government> governments, double[] index) {
    if (index.length <= terms().size() + 1) {
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

  private Estimates estimates(DesignMatrix design, LeastSquares.Fitting fitting) {
    Map<Term, Estimate> estimates = new EnumMap<>(Term.class);
    for (Term term : terms()) {
      int column = design.indexOf(term.id());
      estimates.put(
          term,
          new Estimate(
              fitting.coefficient(column), fitting.robustError(Errors.Correction.HC3, column)));
    }
    return new Estimates(estimates, fitting.df());
  }
}
