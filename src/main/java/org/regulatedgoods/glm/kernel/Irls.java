package org.regulatedgoods.glm.kernel;

import java.util.Arrays;

/**
 * Fisher scoring with step halving on the standardised design; Newton's method where the link is
 * canonical. Not to be shared: one object fits once.
 */
final class Irls {
  private static final int MOST_ITERATIONS = 200;
  private static final int MOST_HALVINGS = 40;

  /** A Newton step of this size leaves an error of its square. */
  private static final double QUADRATIC = 1e-8;

  private static final double LINEAR = 1e-13;

  /** Below this a step that no longer shrinks is rounding. */
  private static final double ROUNDING = 1e-9;

  private static final double NO_SLIP = 1e-11;

  private final RowModel model;
  private final RowModel.Rows rows;
  private final double[] offset;
  private final double[] x;
  private final int count;
  private final int size;
  private final double[] eta;
  private final double[] score;
  private final double[] weight;
  private final double[] information;
  private final double[] step;
  private double[] coefficients;
  private double likelihood;
  private int iterations;

  Irls(RowModel model, Regression regression) {
    this.model = model;
    this.rows = new RowModel.Rows(regression.outcomes(), regression.weights().orNull());
    this.offset = regression.offsetOrNull();
    this.x = regression.design().standardised().values();
    this.count = regression.rows();
    this.size = regression.design().columns();
    this.eta = new double[count];
    this.score = new double[count];
    this.weight = new double[count];
    this.information = new double[size * size];
    this.step = new double[size];
    this.coefficients = new double[size];
  }

  /** Goes to the maximum from starting values of its own; whether it got there. */
  boolean converge() {
    return start() && climb();
  }

  /** Goes to the maximum from coefficients in scaled units; whether it got there. */
  boolean convergeFrom(double[] scaled) {
    coefficients = scaled.clone();
    likelihood = at(coefficients);
    return Double.isFinite(likelihood) && climb();
  }

  double[] scaledCoefficients() {
    return coefficients;
  }

  /** The linear predictor, offset included. */
  double[] eta() {
    return eta;
  }

  /** Unweighted derivatives by the linear predictor. */
  double[] score() {
    return score;
  }

  /** Unweighted information of the rows. */
  double[] weight() {
    return weight;
  }

  double likelihood() {
    return likelihood;
  }

  int iterations() {
    return iterations;
  }

  /** The inverse of the information at the estimate, in scaled units. */
  double[] bread() {
    sums();
    if (Cholesky.factor(information, size, 0) >= 0) {
      throw new IllegalStateException("The information is singular at the estimate");
    }
    return Cholesky.inverse(information, size);
  }

  /** The first step of reweighted least squares, from linear predictors near the outcomes. */
  private boolean start() {
    for (int i = 0; i < count; i++) {
      eta[i] = model.start(rows.outcome()[i]);
    }
    likelihood = model.evaluate(rows, eta, score, weight);
    if (!Double.isFinite(likelihood)) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      score[i] += weight[i] * (eta[i] - (offset == null ? 0 : offset[i]));
    }
    sums();
    if (!solve()) {
      return false;
    }
    System.arraycopy(step, 0, coefficients, 0, size);
    likelihood = at(coefficients);
    return Double.isFinite(likelihood) || startFlat();
  }

  /** From the mean alone, where the first step led out of the range of the mean. */
  private boolean startFlat() {
    double mean = 0;
    for (double y : rows.outcome()) {
      mean += y / count;
    }
    coefficients = new double[size];
    double level = model.start(mean);
    for (int i = 0; i < count; i++) {
      score[i] = level;
      weight[i] = 1;
    }
    sums();
    if (!solve()) {
      return false;
    }
    System.arraycopy(step, 0, coefficients, 0, size);
    likelihood = at(coefficients);
    return Double.isFinite(likelihood);
  }

  private boolean climb() {
    double least = model.scale(rows.outcome());
    double before = Double.POSITIVE_INFINITY;
    for (iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
      sums();
      if (!solve()) {
        return false;
      }
      double length = length(step);
      double scale = Math.max(least, length(coefficients));
      if (!advance()) {
        return length <= ROUNDING * scale;
      }
      boolean small = length <= (model.isCanonical() ? QUADRATIC : LINEAR) * scale;
      boolean stuck = length <= ROUNDING * scale && length >= before / 2;
      if (small || stuck) {
        return true;
      }
      before = length;
    }
    return false;
  }

  /** Takes the step, or the part of it that does not lower the likelihood. */
  private boolean advance() {
    double[] from = coefficients;
    double reached = likelihood;
    double slip = NO_SLIP * (Math.abs(reached) + 1);
    double share = 1;
    for (int k = 0; k < MOST_HALVINGS; k++) {
      double[] next = from.clone();
      for (int j = 0; j < size; j++) {
        next[j] += share * step[j];
      }
      double found = at(next);
      if (found >= reached - slip) {
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
    for (int i = 0; i < count; i++) {
      double sum = offset == null ? 0 : offset[i];
      int row = i * size;
      for (int j = 0; j < size; j++) {
        sum += x[row + j] * scaled[j];
      }
      eta[i] = sum;
    }
    return model.evaluate(rows, eta, score, weight);
  }

  private void sums() {
    Arrays.fill(information, 0);
    Arrays.fill(step, 0);
    for (int i = 0; i < count; i++) {
      double prior = rows.weight(i);
      Symmetric.addLower(information, size, prior * weight[i], x, i * size);
      double weighted = prior * score[i];
      for (int j = 0; j < size; j++) {
        step[j] += weighted * x[i * size + j];
      }
    }
  }

  private boolean solve() {
    if (Cholesky.factor(information, size, 0) >= 0) {
      return false;
    }
    Cholesky.solve(information, size, step);
    return Double.isFinite(length(step));
  }

  private static double length(double[] vector) {
    double largest = 0;
    for (double value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
