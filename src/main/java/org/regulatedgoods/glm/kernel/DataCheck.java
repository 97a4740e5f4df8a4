package org.regulatedgoods.glm.kernel;

import java.util.ArrayList;
import java.util.List;

/** What can be said before a fit: every problem of the data, terms by name. */
final class DataCheck {
  private DataCheck() {}

  static List<String> problems(Regression regression) {
    List<String> problems = new ArrayList<>(notNumbers(regression));
    if (!problems.isEmpty()) {
      return problems;
    }
    problems.addAll(OutcomeCheck.problems(regression));
    DesignMatrix design = regression.design();
    double rows = regression.weights().total(regression.rows());
    if (rows <= design.columns()) {
      problems.add("%s rows for %d coefficients".formatted(rows, design.columns()));
    }
    if (isDependent(design, regression.weights().orNull())) {
      Aliases.of(design, regression.weights().orNull())
          .forEach(alias -> problems.add(alias.reason()));
    }
    if (regression.model() instanceof Model.Ordered && design.standardised().hasIntercept()) {
      problems.add("an ordered outcome has cut points in the place of a constant column");
    }
    return problems;
  }

  private static boolean isDependent(DesignMatrix design, double[] weights) {
    double[] gram = Aliases.gram(design, weights);
    for (int j = 0; j < design.columns(); j++) {
      if (design.standardised().isConstant(j)) {
        return true;
      }
    }
    return Cholesky.factor(gram, design.columns(), Aliases.LEFT_OVER) >= 0;
  }

  private static List<String> notNumbers(Regression regression) {
    List<String> problems = new ArrayList<>();
    int infinite = 0;
    for (int i = 0; i < regression.rows(); i++) {
      boolean finite =
          Double.isFinite(regression.outcome(i)) && Double.isFinite(regression.offset(i));
      infinite += finite ? 0 : 1;
    }
    if (regression.rows() == 0) {
      problems.add("there are no rows");
    }
    if (infinite > 0) {
      problems.add("outcome or offset is missing or infinite in %d rows".formatted(infinite));
    }
    problems.addAll(regression.design().notFinite());
    Weights weights = regression.weights();
    if (weights.negativeOrNotFinite() > 0) {
      problems.add("%d weights are negative or missing".formatted(weights.negativeOrNotFinite()));
    } else if (weights.kind() != Weights.Kind.NONE && weights.zeros() == weights.length()) {
      problems.add("all weights are zero");
    }
    return problems;
  }
}
