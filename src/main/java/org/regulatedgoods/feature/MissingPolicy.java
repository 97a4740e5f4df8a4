package org.regulatedgoods.feature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a year without a value means. Written absent, zero, carry-forward 5y or interpolate 3y. */
public sealed interface MissingPolicy {

  /** It stays missing. */
  record Absent() implements MissingPolicy {
    @Override
    public String toString() {
      return "absent";
    }
  }

  /** The source lists only what is not zero: within its years, no row is a true zero. */
  record Zero() implements MissingPolicy {
    @Override
    public String toString() {
      return "zero";
    }
  }

  /** The last value stands for at most so many years. */
  record CarryForward(Years years) implements MissingPolicy {
    @Override
    public String toString() {
      return "carry-forward " + years;
    }
  }

  /** A line between two values with at most so many missing years between them. */
  record Interpolate(Years gap) implements MissingPolicy {
    @Override
    public String toString() {
      return "interpolate " + gap;
    }
  }

  /** The policy as it is declared; {@link #parse} reads it back. */
  @JsonValue
  @Override
  String toString();

  /**
   * Reads the policy as it is declared.
   *
   * @throws IllegalArgumentException when the text names no policy or goes past the rule's limit
   */
  @JsonCreator
  static MissingPolicy parse(String written) {
    Matcher filled =
        Pattern.compile("(carry-forward|interpolate) (\\d+y)").matcher(written.strip());
    if (filled.matches()) {
      Years years = Years.parse(filled.group(2));
      return filled.group(1).equals("interpolate")
          ? new Interpolate(atMost(3, years, "a gap that is interpolated"))
          : new CarryForward(atMost(5, years, "a value that is carried forward"));
    }
    return switch (written.strip()) {
      case "absent" -> new Absent();
      case "zero" -> new Zero();
      default ->
          throw new IllegalArgumentException(
              "not a missing policy; use absent, zero, carry-forward 5y or interpolate 3y");
    };
  }

  private static Years atMost(int limit, Years years, String what) {
    if (years.count() < 1 || years.count() > limit) {
      throw new IllegalArgumentException(
          what + " spans too much or nothing; write 1y to " + limit + "y");
    }
    return years;
  }
}
