package org.regulatedgoods.glm.kernel;

/** An outcome in [0, 1] whose mean is a probability by any link, exact in both tails. */
record ProbabilityRows(Link link) implements RowModel {
  /** Where a probability has vanished: its logarithm would be minus infinity. */
  private static final double LEAST = Double.MIN_NORMAL;

  @Override
  public double evaluate(Rows rows, double[] eta, double[] score, double[] weight) {
    double sum = 0;
    for (int i = 0; i < eta.length; i++) {
      double y = rows.outcome()[i];
      double mean = Math.max(link.mean(eta[i]), LEAST);
      double rest = Math.max(link.complement(eta[i]), LEAST);
      double slope = link.slope(eta[i]);
      score[i] = y * (slope / mean) - (1 - y) * (slope / rest);
      weight[i] = slope / mean * (slope / rest);
      double one = y == 0 ? 0 : y * Math.log(mean);
      double zero = y == 1 ? 0 : (1 - y) * Math.log(rest);
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
