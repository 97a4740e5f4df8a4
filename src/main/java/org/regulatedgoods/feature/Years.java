package org.regulatedgoods.feature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of calendar years, written {@code 3y}. */
public record Years(int count) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})y");

  /**
   * Reads {@code 3y}.
   *
   * @throws IllegalArgumentException when the text is not of the form 3y
   */
  @JsonCreator
  public static Years parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a number of years; write it as 1y or 3y");
    }
    return new Years(Integer.parseInt(matcher.group(1)));
  }

  @JsonValue
  @Override
  public String toString() {
    return count + "y";
  }
}
