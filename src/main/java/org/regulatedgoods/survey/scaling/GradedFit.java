package org.regulatedgoods.survey.scaling;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The graded response model of greatest marginal likelihood: EM from starting values of the items'
 * own margins (with the population's variance free within a step, which is then given to the
 * discriminations), then Newton steps on the same likelihood to its maximum. The errors are those
 * of the observed information.
 */
public final class GradedFit {

  private static final double CLOSE = 1e-4;
  private static final double CONVERGED = 1e-12;
  private static final int MOST_ROUNDS = 6;
  private static final int MOST_EM_STEPS = 400;
  private static final int MOST_NEWTON_STEPS = 25;

  private final GradedModel model;
  private final Posterior posterior;
  private final double[][] covariance;

  private GradedFit(GradedModel model, Posterior posterior, double[][] covariance) {
    this.model = model;
    this.posterior = posterior;
    this.covariance = covariance;
  }

  /** The model of respondents who answer each for themselves. */
  public static GradedFit of(Answers answers) throws NotScalable {
    return new Search(answers, Officials.single(answers.respondents()), 1).fit();
  }

  /**
   * The model of officials, several of whom may answer for a government. Where none has several, an
   * official is the government.
   *
   * @throws NotScalable when the likelihood has no maximum, or it was not found
   */
  public static GradedFit of(Answers answers, Officials officials) throws NotScalable {
    return new Search(answers, officials, officials.areSeveral() ? 0.7 : 1).fit();
  }

  public GradedModel model() {
    return model;
  }

  public double logLikelihood() {
    return posterior.logLikelihood();
  }

  Posterior posterior() {
    return posterior;
  }

  /** How many parameters were estimated. */
  public int parameters() {
    return covariance.length;
  }

  /** The standard error of an item's discrimination. */
  public double discriminationError(int item) {
    int at = offset(item) + model.items().get(item).thresholdCount();
    return Math.sqrt(covariance[at][at]);
  }

  /** The standard errors of an item's thresholds, by the delta method. */
  public double[] thresholdErrors(int item) {
    GradedItem graded = model.items().get(item);
    double[] errors = new double[graded.thresholdCount()];
    int slope = offset(item) + errors.length;
    double a = graded.discrimination();
    for (int c = 0; c < errors.length; c++) {
      int at = offset(item) + c;
      double byIntercept = -1 / a;
      double bySlope = -graded.thresholds()[c] / a;
      errors[c] =
          Math.sqrt(
              Grid.square(byIntercept) * covariance[at][at]
                  + 2 * byIntercept * bySlope * covariance[at][slope]
                  + Grid.square(bySlope) * covariance[slope][slope]);
    }
    return errors;
  }

  /** The standard error of the share between governments; zero where it is not estimated. */
  public double betweenError() {
    int last = covariance.length - 1;
    double rate = model.between() * (1 - model.between());
    return model.hasDeviations() ? rate * Math.sqrt(covariance[last][last]) : 0;
  }

  private int offset(int item) {
    return model.items().subList(0, item).stream().mapToInt(i -> i.thresholdCount() + 1).sum();
  }

  /** The way to the maximum. */
  private static final class Search {

    private final Answers answers;
    private final Officials officials;
    private GradedModel model;
    private Posterior posterior;

    private Search(Answers answers, Officials officials, double between) throws NotScalable {
      this.answers = answers;
      this.officials = officials;
      this.model = start(answers, between);
      this.posterior = new Posterior(answers, officials, model);
    }

    private static GradedModel start(Answers answers, double between) throws NotScalable {
      List<GradedItem> items = new ArrayList<>();
      for (int j = 0; j < answers.size(); j++) {
        int[] counts = answers.counts(j);
        double[][] margin = new double[1][counts.length];
        for (int c = 0; c < counts.length; c++) {
          if (counts[c] == 0) {
            throw new NotScalable(
                "nobody chose the category " + (c + 1) + " of the item " + answers.items().get(j));
          }
          margin[0][c] = counts[c];
        }
        double[] parameters = new CumulativeLogit(new double[1][1], margin).start();
        for (int c = 0; c < counts.length - 1; c++) {
          parameters[c] *= 1.3;
        }
        parameters[counts.length - 1] = 1.3;
        items.add(new GradedItem(answers.items().get(j), parameters));
      }
      return new GradedModel(items, between);
    }

    private GradedFit fit() throws NotScalable {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        climb();
        double[][] covariance = finish();
        if (covariance != null) {
          return new GradedFit(model, posterior, covariance);
        }
      }
      throw new NotScalable(
          "the graded response model did not converge; the largest discrimination is "
              + model.items().stream().mapToDouble(GradedItem::discrimination).max().orElse(0)
              + ", and the share between governments "
              + model.between());
    }

    /** EM until a step gains little. */
    private void climb() {
      double before = Double.NEGATIVE_INFINITY;
      for (int step = 0;
          step < MOST_EM_STEPS && posterior.logLikelihood() - before > CLOSE;
          step++) {
        before = posterior.logLikelihood();
        model = maximised();
        posterior = new Posterior(answers, officials, model);
      }
    }

    private GradedModel maximised() {
      double between = posterior.betweenSquares() / officials.size();
      double within = model.hasDeviations() ? posterior.withinSquares() / answers.respondents() : 0;
      double scale = Math.sqrt(between + within);
      List<GradedItem> items = new ArrayList<>();
      for (int j = 0; j < answers.size(); j++) {
        GradedItem item = model.items().get(j);
        double[] better =
            new CumulativeLogit(Posterior.points(), posterior.counts(j))
                .improved(item.parameters(), 2);
        better[better.length - 1] *= scale;
        items.add(new GradedItem(item.name(), better));
      }
      return new GradedModel(items, model.hasDeviations() ? between / (between + within) : 1);
    }

    /** Newton steps; the covariance at the maximum, or null where more of EM is needed. */
    private double[][] finish() {
      for (int step = 0; step < MOST_NEWTON_STEPS; step++) {
        double[] score = posterior.score();
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(score.length);
        if (!solver.setA(information())) {
          return null;
        }
        DMatrixRMaj direction = new DMatrixRMaj(score.length, 1);
        solver.solve(DMatrixRMaj.wrap(score.length, 1, score), direction);
        double gain = 0;
        for (int j = 0; j < score.length; j++) {
          gain += score[j] * direction.get(j);
        }
        if (gain < CONVERGED) {
          return inverse(solver, score.length);
        }
        if (!advance(direction.getData())) {
          return null;
        }
      }
      return null;
    }

    private boolean advance(double[] direction) {
      double length = 1;
      for (int halving = 0; halving < 12; halving++) {
        double[] next = model.parameters();
        for (int j = 0; j < next.length; j++) {
          next[j] += length * direction[j];
        }
        GradedModel tried = model.with(next);
        if (tried.isOrdered()) {
          Posterior there = new Posterior(answers, officials, tried);
          // Near the maximum the likelihood is flat to rounding.
          if (there.logLikelihood() > posterior.logLikelihood() - 1e-9) {
            model = tried;
            posterior = there;
            return true;
          }
        }
        length /= 2;
      }
      return false;
    }

    /** The observed information, by central differences of the score. */
    private DMatrixRMaj information() {
      double[] at = model.parameters();
      DMatrixRMaj information = new DMatrixRMaj(at.length, at.length);
      for (int j = 0; j < at.length; j++) {
        double step = 1e-4 * Math.max(1, Math.abs(at[j]));
        double[] up = score(at, j, step);
        double[] down = score(at, j, -step);
        for (int k = 0; k < at.length; k++) {
          double slope = (down[k] - up[k]) / (2 * step);
          information.add(j, k, slope / 2);
          information.add(k, j, slope / 2);
        }
      }
      return information;
    }

    private double[] score(double[] at, int parameter, double step) {
      double[] moved = at.clone();
      moved[parameter] += step;
      return new Posterior(answers, officials, model.with(moved)).score();
    }

    private static double[][] inverse(LinearSolverDense<DMatrixRMaj> solver, int size) {
      DMatrixRMaj inverse = new DMatrixRMaj(size, size);
      solver.invert(inverse);
      double[][] rows = new double[size][size];
      for (int r = 0; r < size; r++) {
        for (int c = 0; c < size; c++) {
          rows[r][c] = inverse.get(r, c);
        }
      }
      return rows;
    }
  }
}
