package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Whom a survey asked about what, when and how.
 *
 * @param good the good whose regulation it is about
 * @param wave which of several surveys with this instrument it is
 * @param from the first day on which anybody was asked
 * @param mode such as interview, web, post
 * @param frame the governments that were to be asked
 * @param officials the fewest and the most officials who are asked of one government; fewer may
 *     answer, and no more
 * @param weight the column of the respondents' weights in their government's index; empty where all
 *     count alike, as they always do in the graded response model
 * @param propensity features by which answering is explained, to weight for silence; none where
 *     silence is only described
 */
public record Fieldwork(
    String good,
    String wave,
    LocalDate from,
    LocalDate to,
    String mode,
    Frame frame,
    List<Integer> officials,
    @JsonProperty(defaultValue = "") String weight,
    @JsonProperty(defaultValue = "") List<String> propensity) {

  public Fieldwork {
    officials = List.copyOf(officials);
    weight = weight == null ? "" : weight;
    propensity = propensity == null ? List.of() : List.copyOf(propensity);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "to: the fieldwork ends on " + to + " and begins on " + from + "; mend the days");
    }
    if (officials.size() != 2 || officials.get(0) < 1 || officials.get(0) > officials.get(1)) {
      throw new IllegalArgumentException(
          "officials: "
              + officials
              + " are not a fewest and a most; write two numbers from 1, as in [1, 4]");
    }
  }

  /** The governments that were to be asked. */
  public enum Frame {
    UN_MEMBERS,
    STATES;

    @JsonCreator
    static Frame parse(String written) {
      return switch (written) {
        case "un-members" -> UN_MEMBERS;
        case "states" -> STATES;
        default ->
            throw new IllegalArgumentException("not a sampling frame; use un-members or states");
      };
    }

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
