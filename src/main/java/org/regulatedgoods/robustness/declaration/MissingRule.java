package org.regulatedgoods.robustness.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which rows a specification is fitted on. */
public enum MissingRule {
  /** Those that have all that the specification uses. */
  LISTWISE,
  /** Those that have all that any specification of the curve uses. */
  COMMON,
  /**
   * Those that have the outcome and the term in question; a missing regressor stands at its mean,
   * with a column of its own that says where.
   */
  INDICATOR;

  @JsonCreator
  static MissingRule parse(String written) {
    return switch (written) {
      case "listwise" -> LISTWISE;
      case "common" -> COMMON;
      case "indicator" -> INDICATOR;
      default ->
          throw new IllegalArgumentException(
              "not a rule for missing values; use listwise, common or indicator");
    };
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
