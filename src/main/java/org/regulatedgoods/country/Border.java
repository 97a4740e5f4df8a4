package org.regulatedgoods.country;

import java.util.Optional;

/** A border on land between two states, in the years of which both may exist. */
record Border(String first, String second, YearRange years) {

  Border {
    if (first.equals(second)) {
      throw new IllegalArgumentException(first + " has no border with itself");
    }
  }

  /** The state across the border; empty for a state that is at neither side. */
  Optional<String> across(String state) {
    if (state.equals(first)) {
      return Optional.of(second);
    }
    return state.equals(second) ? Optional.of(first) : Optional.empty();
  }
}
