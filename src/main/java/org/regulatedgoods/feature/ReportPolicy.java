package org.regulatedgoods.feature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose reports a feature of reported trade goes by. */
public enum ReportPolicy {
  /** The state's own. */
  OWN("what the state itself reports"),
  /** Those of its partners. */
  MIRROR("what its partners report of it"),
  /** The larger of the two sums. */
  LARGER("the larger of what the state and what its partners report");

  private final String title;

  ReportPolicy(String title) {
    this.title = title;
  }

  @JsonCreator
  static ReportPolicy parse(String written) {
    return switch (written) {
      case "own" -> OWN;
      case "mirror" -> MIRROR;
      case "larger" -> LARGER;
      default ->
          throw new IllegalArgumentException("not a policy of reports; use own, mirror or larger");
    };
  }

  /** What is said about it to people. */
  public String title() {
    return title;
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
