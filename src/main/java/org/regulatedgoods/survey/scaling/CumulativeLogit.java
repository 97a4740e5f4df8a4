package org.regulatedgoods.survey.scaling;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The cumulative logit of a category on regressors: {@code P(y >= c) = logistic(d_c + b'x)} for the
 * categories above the first, by Fisher scoring. Each row of regressors carries counts of its
 * categories, which need not be whole: so it is both a regression of answers and the step of EM in
 * which an item's expected counts are known at each point of the trait.
 *
 * <p>Parameters are the intercepts d, decreasing, then the slopes b.
 */
final class CumulativeLogit {

  private static final int MOST_STEPS = 200;
  private static final int MOST_HALVINGS = 40;

  private final double[][] x;
  private final double[][] counts;
  private final int thresholds;
  private final int size;

  CumulativeLogit(double[][] x, double[][] counts) {
    this.x = x;
    this.counts = counts;
    this.thresholds = counts[0].length - 1;
    this.size = thresholds + x[0].length;
  }

  /** Intercepts of the margins, and slopes of zero. */
  double[] start() {
    double[] start = new double[size];
    double[] margin = new double[thresholds + 1];
    for (double[] row : counts) {
      Arrays.setAll(margin, c -> margin[c] + row[c]);
    }
    double total = Arrays.stream(margin).sum();
    double below = 0;
    for (int c = 0; c < thresholds; c++) {
      below += margin[c];
      double share = (below + 0.25 * (c + 1)) / (total + 0.25 * (thresholds + 1));
      start[c] = Math.log((1 - share) / share);
    }
    return start;
  }

  /** The probability of each category; stable where two cumulative ones are nearly equal. */
  static double[] probabilities(double[] parameters, int thresholds, double slope) {
    double[] p = new double[thresholds + 1];
    double above = Double.POSITIVE_INFINITY;
    for (int c = 0; c <= thresholds; c++) {
      double below = c < thresholds ? parameters[c] + slope : Double.NEGATIVE_INFINITY;
      p[c] = between(above, below);
      above = below;
    }
    return p;
  }

  private static double between(double high, double low) {
    if (high == Double.POSITIVE_INFINITY) {
      return logistic(-low);
    }
    return low == Double.NEGATIVE_INFINITY
        ? logistic(high)
        : logistic(high) * logistic(-low) * -Math.expm1(low - high);
  }

  static double logistic(double value) {
    return value >= 0 ? 1 / (1 + Math.exp(-value)) : Math.exp(value) / (1 + Math.exp(value));
  }

  private double slope(double[] parameters, double[] row) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += parameters[thresholds + j] * row[j];
    }
    return sum;
  }

  /** Minus infinity where the intercepts do not decrease. */
  double logLikelihood(double[] parameters) {
    for (int c = 1; c < thresholds; c++) {
      if (!(parameters[c] < parameters[c - 1])) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double[] p = probabilities(parameters, thresholds, slope(parameters, x[i]));
      for (int c = 0; c <= thresholds; c++) {
        sum += counts[i][c] > 0 ? counts[i][c] * Math.log(p[c]) : 0;
      }
    }
    return sum;
  }

  /** The derivative of the log-likelihood. */
  double[] score(double[] parameters) {
    double[] score = new double[size];
    for (int i = 0; i < x.length; i++) {
      double slope = slope(parameters, x[i]);
      double[] p = probabilities(parameters, thresholds, slope);
      double[] density = densities(parameters, slope);
      double all = 0;
      for (int c = 0; c <= thresholds; c++) {
        double ratio = counts[i][c] > 0 ? counts[i][c] / p[c] : 0;
        if (c > 0) {
          score[c - 1] += ratio * density[c];
        }
        if (c < thresholds) {
          score[c] -= ratio * density[c + 1];
        }
        all += ratio * (density[c] - density[c + 1]);
      }
      for (int j = 0; j < x[i].length; j++) {
        score[thresholds + j] += all * x[i][j];
      }
    }
    return score;
  }

  /** Of the logistic at each cumulative argument; zero at both ends. */
  private double[] densities(double[] parameters, double slope) {
    double[] density = new double[thresholds + 2];
    for (int c = 0; c < thresholds; c++) {
      double upper = logistic(parameters[c] + slope);
      density[c + 1] = upper * (1 - upper);
    }
    return density;
  }

  private DMatrixRMaj expectedInformation(double[] parameters) {
    DMatrixRMaj information = new DMatrixRMaj(size, size);
    double[] gradient = new double[size];
    for (int i = 0; i < x.length; i++) {
      double total = Arrays.stream(counts[i]).sum();
      double slope = slope(parameters, x[i]);
      double[] p = probabilities(parameters, thresholds, slope);
      double[] density = densities(parameters, slope);
      for (int c = 0; c <= thresholds && total > 0; c++) {
        Arrays.fill(gradient, 0);
        if (c > 0) {
          gradient[c - 1] = density[c];
        }
        if (c < thresholds) {
          gradient[c] = -density[c + 1];
        }
        for (int j = 0; j < x[i].length; j++) {
          gradient[thresholds + j] = (density[c] - density[c + 1]) * x[i][j];
        }
        addOuter(information, gradient, total / Math.max(p[c], Double.MIN_NORMAL));
      }
    }
    return information;
  }

  private static void addOuter(DMatrixRMaj sum, double[] vector, double weight) {
    for (int r = 0; r < vector.length; r++) {
      for (int c = 0; vector[r] != 0 && c < vector.length; c++) {
        sum.add(r, c, weight * vector[r] * vector[c]);
      }
    }
  }

  /** Takes so many steps uphill, fewer where it cannot. */
  double[] improved(double[] from, int steps) {
    double[] at = from.clone();
    double height = logLikelihood(at);
    for (int step = 0; step < steps; step++) {
      double[] next = uphill(at, height);
      if (next == null) {
        return at;
      }
      at = next;
      height = logLikelihood(at);
    }
    return at;
  }

  /** A better point along the scoring direction; null where there is none. */
  private double[] uphill(double[] at, double height) {
    double[] direction = solved(expectedInformation(at), score(at));
    double length = 1;
    for (int halving = 0; direction != null && halving < MOST_HALVINGS; halving++) {
      double[] next = at.clone();
      for (int j = 0; j < size; j++) {
        next[j] += length * direction[j];
      }
      if (logLikelihood(next) > height) {
        return next;
      }
      length /= 2;
    }
    return null;
  }

  /**
   * The parameters of greatest likelihood.
   *
   * @throws NotScalable when there is none, as where a regressor separates the categories
   */
  double[] maximum() throws NotScalable {
    double[] at = start();
    double height = logLikelihood(at);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = solved(expectedInformation(at), score(at));
      if (direction == null) {
        throw new NotScalable("the information of a cumulative logit is singular");
      }
      double gain = dot(direction, score(at));
      if (gain < 1e-12) {
        return at;
      }
      double[] next = uphill(at, height);
      if (next == null && gain < 1e-8) {
        return at;
      }
      if (next == null || Arrays.stream(next).anyMatch(value -> Math.abs(value) > 50)) {
        throw new NotScalable(
            "a cumulative logit has no maximum: a regressor separates the answers");
      }
      at = next;
      height = logLikelihood(at);
    }
    throw new NotScalable("a cumulative logit did not converge in " + MOST_STEPS + " steps");
  }

  private static double dot(double[] first, double[] second) {
    double sum = 0;
    for (int j = 0; j < first.length; j++) {
      sum += first[j] * second[j];
    }
    return sum;
  }

  /** The solution of a positive definite system; null where it is not. */
  static double[] solved(DMatrixRMaj matrix, double[] right) {
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(right.length);
    if (!solver.setA(matrix.copy())) {
      return null;
    }
    DMatrixRMaj solution = new DMatrixRMaj(right.length, 1);
    solver.solve(DMatrixRMaj.wrap(right.length, 1, right.clone()), solution);
    return CommonOps_DDRM.elementMaxAbs(solution) < 1e12 ? solution.getData() : null;
  }
}
