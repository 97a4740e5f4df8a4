package org.regulatedgoods.robustness;

import java.util.Arrays;

/** The standard deviation, over one less than there are values. */
final class Deviation {

  private Deviation() {}

  static double of(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }
}
