package org.regulatedgoods.hypothesis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The direction of an effect on the stringency of regulation that a government prefers. */
public enum Sign {
  POSITIVE,
  NEGATIVE;

  /**
   * Reads {@code positive} or {@code negative}.
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

  /** The sign of an estimate; an estimate of exactly zero has that of its left limit. */
  public static Sign of(double estimate) {
    return estimate > 0 ? POSITIVE : NEGATIVE;
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
