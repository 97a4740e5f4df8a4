package org.regulatedgoods.theory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The direction of an effect on the stringency of regulation that a government prefers. */
public enum Sign {
  NEGATIVE,
  ZERO,
  POSITIVE;

  /**
   * Reads the sign that a hypothesis expects: {@code positive} or {@code negative}.
   *
   * @throws IllegalArgumentException when the text is neither
   */
  @JsonCreator
  public static Sign parse(String written) {
    return switch (written) {
      case "positive" -> POSITIVE;
      case "negative" -> NEGATIVE;
      default -> throw new IllegalArgumentException("not a sign; use positive or negative");
    };
  }

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

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
