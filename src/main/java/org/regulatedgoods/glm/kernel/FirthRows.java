package org.regulatedgoods.glm.kernel;

import java.util.Arrays;

/**
 * The logit likelihood penalised by half the logarithm of its information's determinant, climbed
 * with some coefficients held where they are.
 */
final class FirthRows {
  private static final int MOST_ITERATIONS = 1000;
  private static final int MOST_HALVINGS = 40;
  private static final double STILL = 1e-12;
  private static final double LONGEST = 2;
  private static final double LEAST_DAMPING = 1.0 / 1024;

  /** Steps of this size, beside the coefficients, are as good as none. */
  private static final double NEAR = 1e-8;

  private final Regression regression;
  private final RowModel.Rows rows;
  private final double[] x;
  private final int size;
  private final double[] eta;
  private final double[] score;
  private final double[] weight;
  private double[] coefficients;
  private double[] bread;
  private double likelihood;
  private int iterations;

  FirthRows(Regression regression, double[] start) {
    this.regression = regression;
    this.rows = new RowModel.Rows(regression.outcomes(), regression.weights().orNull());
    this.x = regression.design().standardised().values();
    this.size = regression.design().columns();
    this.eta = new double[regression.rows()];
    this.score = new double[regression.rows()];
    this.weight = new double[regression.rows()];
    this.coefficients = start.clone();
    this.likelihood = at(coefficients);
  }

  /**
   * Climbs to the maximum. The steps are those of the plain likelihood, whose curvature is not that
   * of the penalised one: where a row has most of the leverage they overshoot as far as they came,
   * back and forth without end. So a step that turns back is shortened, and all after it. From
   * where the rows hold no information there is no way up.
   *
   * @param held the one coefficient that does not move, or -1
   */
  boolean climb(int held) {
    if (likelihood == Double.NEGATIVE_INFINITY) {
      return false;
    }
    double damping = 1;
    double[] before = new double[size];
    for (iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
      double[] step = step(held);
      double longest = longest(step);
      if (turnsBack(step, before) && longest > longest(before) / 2) {
        damping /= 2;
      }
      if (damping < LEAST_DAMPING) {
        // What turns a step back so often is rounding.
        return isNear(longest);
      }
      before = step;
      double share = damping * Math.min(1, LONGEST / longest);
      if (!advance(step, share)) {
        return isNear(longest);
      }
      if (longest < STILL * (1 + longest(coefficients))) {
        return true;
      }
    }
    return isNear(longest(step(held)));
  }

  private boolean isNear(double longest) {
    return longest < NEAR * (1 + longest(coefficients));
  }

  private static boolean turnsBack(double[] step, double[] before) {
    double product = 0;
    for (int j = 0; j < step.length; j++) {
      product += step[j] * before[j];
    }
    return product < 0;
  }

  private static double longest(double[] step) {
    return Arrays.stream(step).map(Math::abs).max().orElse(0);
  }

  double[] coefficients() {
    return coefficients;
  }

  double[] eta() {
    return eta;
  }

  double[] score() {
    return score;
  }

  double[] weight() {
    return weight;
  }

  double[] bread() {
    return bread;
  }

  /** Penalised. */
  double likelihood() {
    return likelihood;
  }

  int iterations() {
    return iterations;
  }

  private double[] step(int held) {
    double[] gradient = new double[size];
    for (int i = 0; i < eta.length; i++) {
      double prior = rows.weight(i);
      double leverage = prior * weight[i] * Symmetric.quadratic(bread, size, x, i * size);
      double mean = rows.outcome()[i] - score[i];
      double pull = prior * score[i] + leverage * (0.5 - mean);
      for (int j = 0; j < size; j++) {
        gradient[j] += pull * x[i * size + j];
      }
    }
    if (held < 0) {
      return Symmetric.times(bread, gradient);
    }
    double[] information = information();
    for (int j = 0; j < size; j++) {
      information[Math.max(j, held) * size + Math.min(j, held)] = j == held ? 1 : 0;
    }
    gradient[held] = 0;
    Cholesky.factor(information, size, 0);
    Cholesky.solve(information, size, gradient);
    return gradient;
  }

  private boolean advance(double[] step, double longest) {
    double share = longest;
    double[] from = coefficients;
    double reached = likelihood;
    for (int k = 0; k < MOST_HALVINGS; k++) {
      double[] next = from.clone();
      for (int j = 0; j < size; j++) {
        next[j] += share * step[j];
      }
      double found = at(next);
      if (found >= reached - 1e-11 * (Math.abs(reached) + 1)) {
        coefficients = next;
        likelihood = found;
        return true;
      }
      share /= 2;
    }
    likelihood = at(from);
    return false;
  }

  private double at(double[] scaled) {
    for (int i = 0; i < eta.length; i++) {
      double sum = regression.offset(i);
      for (int j = 0; j < size; j++) {
        sum += x[i * size + j] * scaled[j];
      }
      eta[i] = sum;
    }
    double plain = new LogitRows().evaluate(rows, eta, score, weight);
    double[] factor = information();
    if (Cholesky.factor(factor, size, 0) >= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    bread = Cholesky.inverse(factor, size);
    double half = regression.design().standardised().logScales();
    for (int j = 0; j < size; j++) {
      half += Math.log(factor[j * size + j]);
    }
    return plain + half;
  }

  private double[] information() {
    double[] information = new double[size * size];
    for (int i = 0; i < eta.length; i++) {
      Symmetric.addLower(information, size, rows.weight(i) * weight[i], x, i * size);
    }
    return information;
  }
}
