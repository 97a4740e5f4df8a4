package org.regulatedgoods.glm.kernel;

import java.util.Arrays;

/**
 * The likelihood of ordered categories with its gradient and Hessian, parameters being slopes in
 * scaled units, then cut points.
 */
final class OrderedRows {
  private final Regression regression;
  private final Link link;
  private final double[] x;
  private final int slopes;
  private final int cuts;
  private final int size;
  private final double[] upper;
  private final double[] lower;

  OrderedRows(Regression regression, Link link, int cuts) {
    this.regression = regression;
    this.link = link;
    this.x = regression.design().standardised().values();
    this.slopes = regression.design().columns();
    this.cuts = cuts;
    this.size = slopes + cuts;
    this.upper = new double[size];
    this.lower = new double[size];
  }

  int size() {
    return size;
  }

  /** The linear predictor, offset included. */
  double eta(double[] parameters, int row) {
    double sum = regression.offset(row);
    for (int j = 0; j < slopes; j++) {
      sum += x[row * slopes + j] * parameters[j];
    }
    return sum;
  }

  /** The log-likelihood; minus infinity where cut points are out of order. */
  double likelihood(double[] parameters) {
    double sum = 0;
    for (int i = 0; i < regression.rows(); i++) {
      double weight = regression.weights().of(i);
      sum += weight == 0 ? 0 : weight * Math.log(Math.max(0, probability(parameters, i)));
    }
    return sum;
  }

  double probability(double[] parameters, int row) {
    int category = (int) regression.outcome(row);
    double eta = eta(parameters, row);
    return OrderedProbability.of(
        link, above(parameters, category, eta), below(parameters, category, eta));
  }

  /** Adds the weighted score of a row, and to the information's lower half, unless null. */
  void add(double[] parameters, int row, double[] score, double[] information) {
    double weight = regression.weights().of(row);
    if (weight == 0) {
      return;
    }
    int category = (int) regression.outcome(row);
    double eta = eta(parameters, row);
    double a = above(parameters, category, eta);
    double b = below(parameters, category, eta);
    double probability = OrderedProbability.of(link, a, b);
    gradients(row, category);
    double up = category == cuts ? 0 : link.slope(a) / probability;
    double low = category == 0 ? 0 : link.slope(b) / probability;
    for (int j = 0; j < size; j++) {
      score[j] += weight * (up * upper[j] - low * lower[j]);
    }
    if (information != null) {
      double bendUp = category == cuts ? 0 : link.curvature(a) / probability;
      double bendLow = category == 0 ? 0 : link.curvature(b) / probability;
      addInformation(information, weight, new double[] {up, low, bendUp, bendLow});
    }
  }

  private void addInformation(double[] information, double weight, double[] parts) {
    for (int i = 0; i < size; i++) {
      double first = parts[0] * upper[i] - parts[1] * lower[i];
      for (int j = 0; j <= i; j++) {
        double second = parts[0] * upper[j] - parts[1] * lower[j];
        double bend = parts[2] * upper[i] * upper[j] - parts[3] * lower[i] * lower[j];
        information[i * size + j] += weight * (first * second - bend);
      }
    }
  }

  /** The derivatives of the two bounds by the parameters. */
  private void gradients(int row, int category) {
    Arrays.fill(upper, 0);
    Arrays.fill(lower, 0);
    for (int j = 0; j < slopes; j++) {
      upper[j] = -x[row * slopes + j];
      lower[j] = upper[j];
    }
    if (category < cuts) {
      upper[slopes + category] = 1;
    }
    if (category > 0) {
      lower[slopes + category - 1] = 1;
    }
  }

  private double above(double[] parameters, int category, double eta) {
    return category == cuts ? Double.POSITIVE_INFINITY : parameters[slopes + category] - eta;
  }

  private double below(double[] parameters, int category, double eta) {
    return category == 0 ? Double.NEGATIVE_INFINITY : parameters[slopes + category - 1] - eta;
  }
}
