package org.regulatedgoods.glm.kernel;

import java.util.List;
import java.util.OptionalDouble;

/** Firth's logit: the maximum of the penalised likelihood, errors from the information there. */
final class FirthFit {
  private FirthFit() {}

  static Answer of(Regression regression) {
    FirthRows rows = new FirthRows(regression, new double[regression.design().columns()]);
    if (!rows.climb(-1)) {
      return new Inestimable(
          List.of("not converged after %d iterations".formatted(rows.iterations())));
    }
    double[] own = rows.coefficients().clone();
    regression.design().standardised().toOwn(own);
    double[] derivative = rows.score().clone();
    for (int i = 0; i < derivative.length; i++) {
      derivative[i] *= regression.weights().of(i);
    }
    Solution.Rows atEnd =
        new Solution.Rows(
            new RowScores.Linear(regression.design().standardised(), derivative),
            rows.eta(),
            new double[0]);
    Solution solution = new Solution(regression.design().names(), own, rows.bread(), atEnd);
    return new Fit(regression, solution, summary(regression, rows));
  }

  private static FitSummary summary(Regression regression, FirthRows rows) {
    double deviance = 0;
    for (int i = 0; i < regression.rows(); i++) {
      double eta = rows.eta()[i];
      double mean = regression.outcome(i) > 0 ? Link.LOGIT.mean(eta) : Link.LOGIT.complement(eta);
      deviance -= 2 * regression.weights().of(i) * Math.log(mean);
    }
    return new FitSummary(
        regression.weights().total(regression.rows()),
        regression.design().columns(),
        OptionalDouble.of(rows.likelihood()),
        deviance,
        OptionalDouble.empty(),
        1,
        OptionalDouble.empty(),
        rows.iterations());
  }
}
