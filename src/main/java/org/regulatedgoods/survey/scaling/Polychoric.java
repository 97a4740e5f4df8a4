package org.regulatedgoods.survey.scaling;

import java.util.Arrays;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Polychoric correlations in two steps: thresholds from the margins of the respondents who answered
 * both items, then the correlation of greatest likelihood (Olsson, Psychometrika 44, 1979).
 */
public final class Polychoric {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double FURTHEST = 0.9999;

  private Polychoric() {}

  /** The correlations of all pairs of items. */
  public static double[][] correlations(Answers answers) {
    double[][] correlations = new double[answers.size()][answers.size()];
    for (int j = 0; j < answers.size(); j++) {
      correlations[j][j] = 1;
      for (int k = 0; k < j; k++) {
        correlations[j][k] = correlation(table(answers, j, k));
        correlations[k][j] = correlations[j][k];
      }
    }
    return correlations;
  }

  private static double[][] table(Answers answers, int first, int second) {
    double[][] table = new double[answers.categories(first)][answers.categories(second)];
    for (int i = 0; i < answers.respondents(); i++) {
      if (answers.has(i, first) && answers.has(i, second)) {
        table[answers.code(i, first)][answers.code(i, second)]++;
      }
    }
    return table;
  }

  /** The correlation behind a table of counts; NaN where an item was answered alike by all. */
  static double correlation(double[][] counts) {
    double[] rows = Arrays.stream(counts).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double[] columns = new double[counts[0].length];
    for (double[] row : counts) {
      Arrays.setAll(columns, k -> columns[k] + row[k]);
    }
    if (isAlike(rows) || isAlike(columns)) {
      return Double.NaN;
    }
    double[] h = thresholds(rows);
    double[] k = thresholds(columns);
    return new BrentOptimizer(1e-10, 1e-12)
        .optimize(
            new UnivariateObjectiveFunction(rho -> logLikelihood(counts, h, k, rho)),
            GoalType.MAXIMIZE,
            new SearchInterval(-FURTHEST, FURTHEST),
            new MaxEval(500))
        .getPoint();
  }

  private static boolean isAlike(double[] margin) {
    return Arrays.stream(margin).filter(count -> count > 0).count() < 2;
  }

  /** The upper threshold of each category but the last; -infinity below the first. */
  private static double[] thresholds(double[] counts) {
    double total = Arrays.stream(counts).sum();
    double[] thresholds = new double[counts.length + 1];
    thresholds[0] = Double.NEGATIVE_INFINITY;
    double below = 0;
    for (int c = 0; c < counts.length; c++) {
      below += counts[c];
      thresholds[c + 1] = NORMAL.inverseCumulativeProbability(Math.min(1, below / total));
    }
    thresholds[counts.length] = Double.POSITIVE_INFINITY;
    return thresholds;
  }

  private static double logLikelihood(double[][] counts, double[] h, double[] k, double rho) {
    double[][] below = new double[h.length][k.length];
    for (int r = 0; r < h.length; r++) {
      for (int c = 0; c < k.length; c++) {
        below[r][c] = BivariateNormal.cumulative(h[r], k[c], rho);
      }
    }
    double sum = 0;
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < counts[r].length; c++) {
        if (counts[r][c] > 0) {
          double cell = below[r + 1][c + 1] - below[r][c + 1] - below[r + 1][c] + below[r][c];
          sum += counts[r][c] * Math.log(Math.max(cell, Double.MIN_NORMAL));
        }
      }
    }
    return sum;
  }
}
