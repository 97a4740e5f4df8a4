package org.regulatedgoods.glm.kernel;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.LogGamma;

/** Makes the fit of a generalized linear model from where its iterations have ended. */
final class LinearFit {
  private static final double PERFECT = 1e-20;

  private final Regression regression;
  private final Distribution distribution;
  private final Link link;
  private final RowLikelihood row;
  private final double[] eta;

  private LinearFit(Regression regression, Model.GeneralizedLinear model, double[] eta) {
    this.regression = regression;
    this.distribution = model.distribution();
    this.link = model.link();
    this.row = new RowLikelihood(model);
    this.eta = eta;
  }

  static Answer of(Regression regression, Model.GeneralizedLinear model, Irls irls) {
    LinearFit made = new LinearFit(regression, model, irls.eta());
    FitSummary summary = made.summary(irls, regression.design().columns());
    if (made.isPerfect(summary)) {
      return new Inestimable(
          List.of("the outcome is an exact combination of the terms: there is no error"));
    }
    return new Fit(regression, solution(regression, irls), summary);
  }

  static FitSummary summary(Regression regression, Model.GeneralizedLinear model, Irls irls) {
    return new LinearFit(regression, model, irls.eta())
        .summary(irls, regression.design().columns());
  }

  static Solution solution(Regression regression, Irls irls) {
    DesignMatrix design = regression.design();
    double[] own = irls.scaledCoefficients().clone();
    design.standardised().toOwn(own);
    double[] derivative = weighted(regression.weights(), irls.score());
    return new Solution(
        design.names(),
        own,
        irls.bread(),
        new Solution.Rows(
            new RowScores.Linear(design.standardised(), derivative),
            irls.eta(),
            weighted(regression.weights(), irls.weight())));
  }

  private static double[] weighted(Weights weights, double[] values) {
    double[] weighted = values.clone();
    for (int i = 0; i < weighted.length; i++) {
      weighted[i] *= weights.of(i);
    }
    return weighted;
  }

  private FitSummary summary(Irls irls, int parameters) {
    double rows = regression.weights().total(regression.rows());
    double pearson = pearson() / (rows - parameters);
    double deviance = 2 * (saturated() - irls.likelihood());
    return new FitSummary(
        rows,
        parameters,
        logLikelihood(rows, deviance, irls.likelihood()),
        deviance,
        OptionalDouble.of(pearson),
        distribution.hasDispersion() ? pearson : 1,
        OptionalDouble.empty(),
        irls.iterations());
  }

  private boolean isPerfect(FitSummary summary) {
    if (!(distribution instanceof Distribution.Gaussian)) {
      return false;
    }
    double squares = 0;
    double mean = 0;
    for (double y : regression.outcomes()) {
      mean += y / regression.rows();
    }
    for (int i = 0; i < regression.rows(); i++) {
      double apart = regression.outcome(i) - mean;
      squares += regression.weights().of(i) * apart * apart;
    }
    return summary.deviance() < PERFECT * squares;
  }

  private double pearson() {
    double sum = 0;
    for (int i = 0; i < eta.length; i++) {
      double residual = regression.outcome(i) - row.mean(eta[i]);
      sum += regression.weights().of(i) * residual * residual / row.variance(eta[i]);
    }
    return sum;
  }

  private double saturated() {
    double sum = 0;
    for (int i = 0; i < eta.length; i++) {
      sum += regression.weights().of(i) * row.saturated(regression.outcome(i));
    }
    return sum;
  }

  private OptionalDouble logLikelihood(double rows, double deviance, double quasi) {
    if (distribution.isQuasi()) {
      return OptionalDouble.empty();
    }
    if (distribution instanceof Distribution.Gaussian) {
      return OptionalDouble.of(gaussian(rows, deviance));
    }
    double sum = distribution instanceof Distribution.Gamma ? 0 : quasi;
    for (int i = 0; i < eta.length; i++) {
      sum += regression.weights().of(i) * rest(regression.outcome(i), eta[i], deviance / rows);
    }
    return OptionalDouble.of(sum);
  }

  private double gaussian(double rows, double deviance) {
    double sum = -rows / 2 * (Math.log(2 * Math.PI * deviance / rows) + 1);
    if (regression.weights().kind() == Weights.Kind.FREQUENCY) {
      return sum;
    }
    for (int i = 0; i < eta.length; i++) {
      double weight = regression.weights().of(i);
      sum += weight > 0 ? Math.log(weight) / 2 : 0;
    }
    return sum;
  }

  /** What the quasi-likelihood leaves out of the likelihood of a row. */
  private double rest(double y, double eachEta, double dispersion) {
    if (distribution instanceof Distribution.Gamma) {
      double shape = 1 / dispersion;
      double scale = link.mean(eachEta) * dispersion;
      return (shape - 1) * Math.log(y)
          - y / scale
          - shape * Math.log(scale)
          - LogGamma.value(shape);
    }
    return row.rest(y);
  }
}
