package org.regulatedgoods.country;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calendar years from first to last, both included; written {@code 1900..2024} or {@code 2006}.
 */
public record YearRange(int first, int last) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})(?:\\.\\.(\\d{1,4}))?");

  /**
   * A range of at least one year.
   *
   * @throws IllegalArgumentException when the range runs backwards
   */
  public YearRange {
    if (first > last) {
      throw new IllegalArgumentException(
          "the year range "
              + first
              + ".."
              + last
              + " runs backwards; write the earlier year first");
    }
  }

  /**
   * Reads {@code 1900..2024} or {@code 2006}.
   *
   * @throws IllegalArgumentException when the text is neither a year nor a range of years
   */
  @JsonCreator
  public static YearRange parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "not a range of years; write it as 1900..2024, or 2006 for one year");
    }
    int first = Integer.parseInt(matcher.group(1));
    return new YearRange(
        first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2)));
  }

  public boolean contains(int year) {
    return first <= year && year <= last;
  }

  boolean overlaps(YearRange other) {
    return first <= other.last && other.first <= last;
  }

  @JsonValue
  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + ".." + last;
  }
}
