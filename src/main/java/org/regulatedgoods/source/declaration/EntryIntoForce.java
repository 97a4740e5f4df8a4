package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a treaty binds those who consent to it.
 *
 * @param since the day on which the treaty itself entered into force
 * @param after how long after its consent a state is bound, if the treaty is in force by then; a
 *     successor is bound at once
 */
public record EntryIntoForce(LocalDate since, Delay after) {

  /** The time between consent and being bound. */
  public record Delay(int count, Unit unit) {

    private static final Pattern WRITTEN =
        Pattern.compile("(\\d{1,3}) (days|months|months from the first)");

    /** What is counted; months may be counted from the first day of the month of the consent. */
    public enum Unit {
      DAYS,
      MONTHS,
      MONTHS_FROM_THE_FIRST
    }

    /**
     * Reads {@code 90 days}, {@code 3 months} or {@code 6 months from the first}.
     *
     * @throws IllegalArgumentException when the text is of another form
     */
    @JsonCreator
    static Delay parse(String written) {
      Matcher matcher = WRITTEN.matcher(written.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "not a delay; write 90 days, 3 months or 6 months from the first");
      }
      Unit unit =
          switch (matcher.group(2)) {
            case "days" -> Unit.DAYS;
            case "months" -> Unit.MONTHS;
            default -> Unit.MONTHS_FROM_THE_FIRST;
          };
      return new Delay(Integer.parseInt(matcher.group(1)), unit);
    }

    @JsonValue
    @Override
    public String toString() {
      return count + " " + unit.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }
}
