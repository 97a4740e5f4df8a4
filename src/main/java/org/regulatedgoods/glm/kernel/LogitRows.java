package org.regulatedgoods.glm.kernel;

/** Logistic mean of an outcome in [0, 1]. */
record LogitRows() implements RowModel {
  private static final double FAR_FROM_OVERFLOW = 1e100;

  @Override
  public double evaluate(Rows rows, double[] eta, double[] score, double[] weight) {
    double[] outcome = rows.outcome();
    double sum = 0;
    // The logarithm of a product costs less than the sum of logarithms.
    double product = 1;
    for (int i = 0; i < eta.length; i++) {
      double tail = Math.exp(-Math.abs(eta[i]));
      double near = 1 / (1 + tail);
      double far = tail * near;
      score[i] = outcome[i] - (eta[i] >= 0 ? near : far);
      weight[i] = near * far;
      double linear = outcome[i] * eta[i] - Math.max(eta[i], 0);
      if (rows.isWeighted()) {
        sum += rows.weight(i) * (linear - Math.log(1 + tail));
      } else {
        sum += linear;
        product *= 1 + tail;
        if (product > FAR_FROM_OVERFLOW) {
          sum -= Math.log(product);
          product = 1;
        }
      }
    }
    return sum - Math.log(product);
  }

  @Override
  public double start(double outcome) {
    double mean = (outcome + 0.5) / 2;
    return Math.log(mean / (1 - mean));
  }

  @Override
  public boolean isCanonical() {
    return true;
  }
}
