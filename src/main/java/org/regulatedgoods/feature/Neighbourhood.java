package org.regulatedgoods.feature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is made of the values of a state's land neighbours. */
public enum Neighbourhood {
  /** 1 where a neighbour's value is above 0, 0 where that of none is. */
  ANY,
  /** Their sum; a state without a land neighbour has 0. */
  SUM,
  /** The greatest; a state without a land neighbour has none. */
  MAX;

  @JsonCreator
  static Neighbourhood parse(String written) {
    for (Neighbourhood known : values()) {
      if (known.toString().equals(written)) {
        return known;
      }
    }
    throw new IllegalArgumentException("not a rule for neighbours; use any, sum or max");
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
