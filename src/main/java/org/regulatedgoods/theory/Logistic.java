package org.regulatedgoods.theory;

/** The logistic function, the same to the last bit on every platform. */
final class Logistic {
  private Logistic() {}

  static double of(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
