package org.regulatedgoods.glm;

/**
 * The scaled rows turned so that a separating direction has a product of zero or more with each: as
 * they are where the outcome is above 0, negated where it is below the largest that there can be
 * (1, or none for counts), and both in between.
 */
final class Signs {
  /** Takes one turned row. */
  interface Taker {
    void take(double[] turned);
  }

  private Signs() {}

  static void turn(Design design, double most, DesignRow row, Taker taker) {
    double[] x = design.scaled(row.atoms());
    if (row.outcome() > 0) {
      taker.take(x);
    }
    if (row.outcome() < most) {
      double[] negated = x.clone();
      for (int j = 0; j < x.length; j++) {
        negated[j] = -x[j];
      }
      taker.take(negated);
    }
  }

  static double product(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  static double length(double[] a) {
    return Math.sqrt(product(a, a));
  }
}
