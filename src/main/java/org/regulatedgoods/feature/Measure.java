package org.regulatedgoods.feature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The level of measurement. */
public enum Measure {
  RATIO,
  INTERVAL,
  BINARY,
  NOMINAL;

  @JsonCreator
  static Measure parse(String written) {
    return switch (written) {
      case "ratio" -> RATIO;
      case "interval" -> INTERVAL;
      case "binary" -> BINARY;
      case "nominal" -> NOMINAL;
      default ->
          throw new IllegalArgumentException(
              "not a level of measurement; use ratio, interval, binary or nominal");
    };
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
