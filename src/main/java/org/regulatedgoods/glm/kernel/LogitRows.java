package org.regulatedgoods.glm.kernel;

/** Logistic mean of an outcome in [0, 1]. */
record LogitRows() implements RowModel {
  @Override
  public double evaluate(Rows rows, double[] eta, double[] score, double[] weight) {
    double[] outcome = rows.outcome();
    double sum = 0;
    for (int i = 0; i < eta.length; i++) {
      double tail = Math.exp(-Math.abs(eta[i]));
      double near = 1 / (1 + tail);
      double far = tail * near;
      score[i] = outcome[i] - (eta[i] >= 0 ? near : far);
      weight[i] = near * far;
      double each = outcome[i] * eta[i] - Math.max(eta[i], 0) - Math.log(1 + tail);
      sum += rows.weight(i) * each;
    }
    return sum;
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
