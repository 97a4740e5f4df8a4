package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A column that names countries.
 *
 * @param column the header in the file
 * @param scheme a code scheme of the country registry
 * @param separator what stands between the countries of a cell that has several: the row then
 *     counts for each of them; empty where a cell has one
 * @param strip a regular expression for what belongs to no name, such as the numbers of footnotes
 */
public record CountryColumn(
    String column,
    String scheme,
    @JsonProperty(defaultValue = "") String separator,
    @JsonProperty(defaultValue = "") String strip) {

  public CountryColumn {
    separator = separator == null ? "" : separator;
    strip = strip == null ? "" : strip;
    try {
      Pattern.compile(strip);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "strip: not a regular expression: " + e.getDescription() + "; mend the pattern", e);
    }
  }

  /** Whether its cells each hold one country and nothing else. */
  public boolean isBare() {
    return separator.isEmpty() && strip.isEmpty();
  }

  /** A column whose cells each hold one country and nothing else. */
  public static CountryColumn of(String column, String scheme) {
    return new CountryColumn(column, scheme, "", "");
  }
}
