package org.regulatedgoods.feature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Over which years a value is summed. */
public enum Total {
  /** All years up to the cell's own. */
  TO_DATE;

  @JsonCreator
  static Total parse(String written) {
    for (Total known : values()) {
      if (known.toString().equals(written)) {
        return known;
      }
    }
    throw new IllegalArgumentException("not a span of years; use to-date");
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
