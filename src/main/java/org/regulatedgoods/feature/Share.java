package org.regulatedgoods.feature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a value is a share of. */
public enum Share {
  /** The sum over all rows of the year, whether they are of a state or not. */
  WORLD;

  @JsonCreator
  static Share parse(String written) {
    for (Share known : values()) {
      if (known.toString().equals(written)) {
        return known;
      }
    }
    throw new IllegalArgumentException("not a whole to take a share of; use world");
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
