package org.regulatedgoods.study;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How much a row of a model counts.
 *
 * @param column a feature
 */
public record Weighting(String column, Kind kind) {

  /** What a weight means. */
  public enum Kind {
    /** The row stands for so many equal rows. */
    FREQUENCY,
    /** The row stands for so many units of a population. */
    SAMPLING,
    /** The row's variance is the dispersion over the weight. */
    PRECISION;

    @JsonCreator
    static Kind parse(String written) {
      for (Kind kind : values()) {
        if (kind.toString().equals(written)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          "not a kind of weights; use frequency, sampling or precision");
    }

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
