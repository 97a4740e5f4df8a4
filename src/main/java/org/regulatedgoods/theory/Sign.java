package org.regulatedgoods.theory;

/** The direction of an effect on the preferred stringency. */
public enum Sign {
  NEGATIVE,
  ZERO,
  POSITIVE;

  /**
   * The sign of a number.
   *
   * @throws IllegalArgumentException when it is not a number
   */
  public static Sign of(double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("NaN has no sign");
    }
    if (value == 0) {
      return ZERO;
    }
    return value < 0 ? NEGATIVE : POSITIVE;
  }

  /** {@code -}, {@code 0} or {@code +}, as tables print it. */
  public String symbol() {
    return switch (this) {
      case NEGATIVE -> "-";
      case ZERO -> "0";
      case POSITIVE -> "+";
    };
  }
}
