package org.regulatedgoods.simulation;

import java.util.List;

/**
 * Mean and standard deviation of a set of numbers.
 *
 * @param mean the mean
 * @param deviation the standard deviation, 1 where all are equal
 */
record Spread(double mean, double deviation) {
  static Spread of(List<Double> values) {
    double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    double deviation = StrictMath.sqrt(squares / Math.max(1, values.size() - 1));
    return new Spread(mean, deviation > 0 ? deviation : 1);
  }

  double standardise(double value) {
    return (value - mean) / deviation;
  }
}
