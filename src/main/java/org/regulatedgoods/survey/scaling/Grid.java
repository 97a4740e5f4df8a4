package org.regulatedgoods.survey.scaling;

/**
 * The fixed points that integrals over the trait are sums over: 61 of them, from -6 to 6 of its
 * standard deviations. For a normal density at least as wide as the distance between two points
 * such a sum is the integral to eight digits, which a wider one only improves.
 */
final class Grid {

  static final int POINTS = 61;

  private static final double END = 6;

  /** The distance between two points. */
  static final double STEP = 2 * END / (POINTS - 1);

  private Grid() {}

  static double point(int index) {
    return -END + index * STEP;
  }

  /** Normal weights of the points about a mean, which add up to 1. */
  static double[] weights(double mean, double variance) {
    double[] weights = new double[POINTS];
    double nearest = Double.POSITIVE_INFINITY;
    for (int q = 0; q < POINTS; q++) {
      nearest = Math.min(nearest, square(point(q) - mean));
    }
    double sum = 0;
    for (int q = 0; q < POINTS; q++) {
      weights[q] = Math.exp((nearest - square(point(q) - mean)) / (2 * variance));
      sum += weights[q];
    }
    for (int q = 0; q < POINTS; q++) {
      weights[q] /= sum;
    }
    return weights;
  }

  static double mean(double[] weights) {
    double mean = 0;
    for (int q = 0; q < POINTS; q++) {
      mean += weights[q] * point(q);
    }
    return mean;
  }

  static double variance(double[] weights) {
    double mean = mean(weights);
    double variance = 0;
    for (int q = 0; q < POINTS; q++) {
      variance += weights[q] * square(point(q) - mean);
    }
    return variance;
  }

  static double square(double value) {
    return value * value;
  }
}
