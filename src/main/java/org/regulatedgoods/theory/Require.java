package org.regulatedgoods.theory;

/** The checks of this room's records: each names the quantity, its value and what is allowed. */
final class Require {
  private Require() {}

  static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be a finite number");
    }
    return value;
  }

  static double positive(String name, double value) {
    if (finite(name, value) <= 0) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be greater than 0");
    }
    return value;
  }

  static double notNegative(String name, double value) {
    if (finite(name, value) < 0) {
      throw new IllegalArgumentException(name + " is " + value + "; it must not be negative");
    }
    return value;
  }

  static double share(String name, double value) {
    if (finite(name, value) < 0 || value > 1) {
      throw new IllegalArgumentException(name + " is " + value + "; it must lie in [0, 1]");
    }
    return value;
  }
}
