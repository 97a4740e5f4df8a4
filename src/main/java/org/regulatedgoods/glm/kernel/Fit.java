package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A fitted regression. It keeps what each row says at the estimate, so that the covariance is
 * chosen afterwards; parameters are read by name.
 */
public final class Fit implements Answer, Serializable {
  private static final long serialVersionUID = 1L;

  /** A row this close to a leverage of one has a residual of nothing but rounding. */
  private static final double AT_ONE = 1e-10;

  private final Regression regression;
  private final Solution solution;
  private final FitSummary summary;

  Fit(Regression regression, Solution solution, FitSummary summary) {
    this.regression = Objects.requireNonNull(regression, "regression");
    this.solution = Objects.requireNonNull(solution, "solution");
    this.summary = Objects.requireNonNull(summary, "summary");
  }

  public Regression regression() {
    return regression;
  }

  public FitSummary summary() {
    return summary;
  }

  /** The parameters' names: the columns of the design, then cut points. */
  public List<String> names() {
    return solution.names();
  }

  public double[] estimates() {
    return solution.estimates().clone();
  }

  /**
   * One parameter.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public double estimate(String name) {
    return solution.estimates()[indexOf(name)];
  }

  public int indexOf(String name) {
    int index = solution.names().indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("No parameter " + name + "; there are " + names());
    }
    return index;
  }

  /** The linear predictor of every row, offset included, without cut points. */
  public double[] linearPredictors() {
    return solution.eta().clone();
  }

  /** The mean of every row; for an ordered outcome the mean of its category. */
  public double[] fitted() {
    return FittedMeans.of(this);
  }

  /**
   * The means of other rows, without an offset.
   *
   * @param others whose columns are the parameters, in their order
   * @throws IllegalArgumentException when they are not, as where there are cut points
   */
  public double[] predicted(DesignMatrix others) {
    return FittedMeans.of(this, others);
  }

  /** The outcome less its mean. */
  public double[] residuals() {
    double[] residuals = fitted();
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = regression.outcome(i) - residuals[i];
    }
    return residuals;
  }

  /**
   * How much a row has pulled at each parameter, to first order: bread times score, so that the
   * products summed over rows are the HC0 covariance, also across regressions of the same rows.
   */
  public double[] influence(int row) {
    double[] score = new double[solution.size()];
    solution.scores().add(row, 1, score);
    double[] influence = Symmetric.times(solution.bread(), score);
    regression.design().standardised().toOwn(influence);
    return influence;
  }

  /** Why a kind of errors is not defined for this fit; empty when it is. */
  public Optional<String> obstacle(Errors errors) {
    return Obstacles.of(this, errors);
  }

  /**
   * The covariance of the parameters.
   *
   * @throws IllegalArgumentException when the errors are not defined for this fit, saying why
   */
  public CovarianceMatrix covariance(Errors errors) {
    obstacle(errors)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
    return Sandwich.covariance(this, errors);
  }

  /** The parameters with one covariance, for linear hypotheses on them. */
  public Parameters parameters(Errors errors) {
    return new Parameters(solution.estimates(), covariance(errors));
  }

  /** The parameters with errors and intervals at 1 - alpha. */
  public List<TermLine> table(Errors errors, double alpha) {
    CovarianceMatrix covariance = covariance(errors);
    List<TermLine> lines = new ArrayList<>();
    for (String name : names()) {
      Reference reference = new Reference(covariance.df(name));
      lines.add(reference.line(name, estimate(name), covariance.standardError(name), alpha));
    }
    return lines;
  }

  /** Rows that a coefficient is spent on entirely; none where rows have no leverage. */
  public List<Integer> rowsAtLeverageOne() {
    List<Integer> spent = new ArrayList<>();
    for (int i = 0; i < solution.rowWeight().length; i++) {
      if (1 - leverage(i) < AT_ONE) {
        spent.add(i);
      }
    }
    return spent;
  }

  Solution solution() {
    return solution;
  }

  /** The leverage of a row: of one copy where rows have frequencies. */
  double leverage(int row) {
    Weights weights = regression.weights();
    double weight = solution.rowWeight()[row];
    if (weights.kind() == Weights.Kind.FREQUENCY) {
      weight = weights.of(row) == 0 ? 0 : weight / weights.of(row);
    }
    int size = solution.size();
    double[] x = regression.design().standardised().values();
    return weight * Symmetric.quadratic(solution.bread(), size, x, row * size);
  }
}
