package org.regulatedgoods.glm.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Newton's method on the likelihood of ordered categories; the bread is the Hessian's inverse. */
final class OrderedFit {
  private static final int MOST_ITERATIONS = 100;
  private static final int MOST_HALVINGS = 40;
  private static final double QUADRATIC = 1e-8;

  private final Regression regression;
  private final Link link;
  private final double[] counts;
  private final OrderedRows rows;
  private double[] parameters;
  private double likelihood;

  private OrderedFit(Regression regression, Link link, double[] counts) {
    this.regression = regression;
    this.link = link;
    this.counts = counts;
    this.rows = new OrderedRows(regression, link, counts.length - 1);
  }

  static Answer of(Regression regression, Link link) {
    double[] counts = counts(regression);
    for (int category = 0; category < counts.length; category++) {
      if (counts[category] == 0) {
        return new Inestimable(List.of("category %d has no row: renumber".formatted(category)));
      }
    }
    return new OrderedFit(regression, link, counts).answer();
  }

  private static double[] counts(Regression regression) {
    int highest = (int) Arrays.stream(regression.outcomes()).max().orElse(0);
    double[] counts = new double[highest + 1];
    for (int i = 0; i < regression.rows(); i++) {
      counts[(int) regression.outcome(i)] += regression.weights().of(i);
    }
    return counts;
  }

  private Answer answer() {
    parameters = start();
    likelihood = rows.likelihood(parameters);
    for (int turn = 1; turn <= MOST_ITERATIONS; turn++) {
      double[] step = new double[rows.size()];
      double[] information = information(step);
      if (Cholesky.factor(information, rows.size(), 0) >= 0) {
        break;
      }
      Cholesky.solve(information, rows.size(), step);
      if (!advance(step)) {
        break;
      }
      if (Arrays.stream(step).map(Math::abs).max().orElse(0) < QUADRATIC) {
        return finished(turn);
      }
    }
    return new Inestimable(List.of(whyNot()));
  }

  private String whyNot() {
    double[] direction = new Separation(turned(), rows.size()).direction();
    return direction.length == 0
        ? "not converged after %d iterations".formatted(MOST_ITERATIONS)
        : Separation.inWords(regression.design().names(), direction);
  }

  /** Each bound may rise, or fall, without end: the directions in which the likelihood grows. */
  private List<double[]> turned() {
    List<double[]> turned = new ArrayList<>();
    int slopes = regression.design().columns();
    double[] x = regression.design().standardised().values();
    for (int i = 0; i < regression.rows(); i++) {
      int category = (int) regression.outcome(i);
      for (int side = 0; side < 2; side++) {
        int cut = category - side;
        if (cut >= 0 && cut < counts.length - 1) {
          double[] vector = new double[rows.size()];
          double sign = side == 0 ? 1 : -1;
          for (int j = 0; j < slopes; j++) {
            vector[j] = -sign * x[i * slopes + j];
          }
          vector[slopes + cut] = sign;
          turned.add(vector);
        }
      }
    }
    return turned;
  }

  private double[] start() {
    double[] start = new double[rows.size()];
    int slopes = regression.design().columns();
    double total = Arrays.stream(counts).sum();
    double below = 0;
    for (int k = 0; k < counts.length - 1; k++) {
      below += counts[k];
      start[slopes + k] = link.predictor(below / total);
    }
    return start;
  }

  private double[] information(double[] score) {
    double[] information = new double[rows.size() * rows.size()];
    for (int i = 0; i < regression.rows(); i++) {
      rows.add(parameters, i, score, information);
    }
    return information;
  }

  private boolean advance(double[] step) {
    double share = 1;
    for (int k = 0; k < MOST_HALVINGS; k++) {
      double[] next = parameters.clone();
      for (int j = 0; j < next.length; j++) {
        next[j] += share * step[j];
      }
      double found = rows.likelihood(next);
      if (found >= likelihood - 1e-11 * (Math.abs(likelihood) + 1)) {
        parameters = next;
        likelihood = found;
        return true;
      }
      share /= 2;
    }
    return false;
  }

  private Answer finished(int turns) {
    int size = rows.size();
    double[] information = information(new double[size]);
    if (Cholesky.factor(information, size, 0) >= 0) {
      return new Inestimable(List.of(whyNot()));
    }
    double[] own = parameters.clone();
    regression.design().standardised().toOwn(own);
    Solution.Rows atEnd = new Solution.Rows(scores(), etas(), new double[0]);
    Solution solution = new Solution(names(), own, Cholesky.inverse(information, size), atEnd);
    return new Fit(regression, solution, summary(turns));
  }

  private RowScores scores() {
    int size = rows.size();
    double[] values = new double[regression.rows() * size];
    double[] score = new double[size];
    for (int i = 0; i < regression.rows(); i++) {
      Arrays.fill(score, 0);
      rows.add(parameters, i, score, null);
      System.arraycopy(score, 0, values, i * size, size);
    }
    return new RowScores.Table(values);
  }

  private double[] etas() {
    double[] etas = new double[regression.rows()];
    for (int i = 0; i < etas.length; i++) {
      etas[i] = rows.eta(parameters, i);
    }
    return etas;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(regression.design().names());
    for (int k = 0; k < counts.length - 1; k++) {
      names.add(k + "|" + (k + 1));
    }
    return names;
  }

  private FitSummary summary(int turns) {
    return new FitSummary(
        regression.weights().total(regression.rows()),
        rows.size(),
        OptionalDouble.of(likelihood),
        -2 * likelihood,
        OptionalDouble.empty(),
        1,
        OptionalDouble.empty(),
        turns);
  }
}
