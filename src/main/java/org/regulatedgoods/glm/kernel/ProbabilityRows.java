package org.regulatedgoods.glm.kernel;

/** An outcome in [0, 1] whose mean is a probability by any link, exact in both tails. */
record ProbabilityRows(Link link) implements RowModel {
  @Override
  public double evaluate(Rows rows, double[] eta, double[] score, double[] weight) {
    double sum = 0;
    for (int i = 0; i < eta.length; i++) {
      double y = rows.outcome()[i];
      double up = link.slopeOverMean(eta[i]);
      double down = link.slopeOverComplement(eta[i]);
      score[i] = (y == 0 ? 0 : y * up) - (y == 1 ? 0 : (1 - y) * down);
      weight[i] = up == 0 || down == 0 ? 0 : up * down;
      double one = y == 0 ? 0 : y * link.logMean(eta[i]);
      double zero = y == 1 ? 0 : (1 - y) * link.logComplement(eta[i]);
      sum += rows.weight(i) * (one + zero);
    }
    return sum;
  }

  @Override
  public double start(double outcome) {
    return link.predictor((outcome + 0.5) / 2);
  }

  @Override
  public boolean isCanonical() {
    return false;
  }
}
