package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The column that says the year. Written as its header alone where the cells are years and nothing
 * else is to be said.
 *
 * @param column the header in the file; empty for a table of one year
 * @param pattern a regular expression with one group, the year, for cells that hold more
 * @param each whether a cell holds any number of years, one at each place where the pattern fits:
 *     the row is read once for each, and not at all where there is none
 * @param shift what is added to the number in the file: -1 where an edition is about the year
 *     before it
 * @param always the year of all rows, for a table of one year; null otherwise
 */
public record YearColumn(
    @JsonProperty(defaultValue = "") String column,
    @JsonProperty(defaultValue = "") String pattern,
    @JsonProperty(defaultValue = "false") boolean each,
    @JsonProperty(defaultValue = "0") int shift,
    @JsonProperty(defaultValue = "") Integer always) {

  public YearColumn {
    column = column == null ? "" : column;
    pattern = pattern == null ? "" : pattern;
    if (column.isEmpty() == (always == null)) {
      throw new IllegalArgumentException(
          "the year is either in a column or always the same; give column or always");
    }
    if (each && (column.isEmpty() || pattern.isEmpty())) {
      throw new IllegalArgumentException(
          "each: several years are found in a column by a pattern; give both");
    }
    try {
      if (!pattern.isEmpty() && Pattern.compile(pattern).matcher("").groupCount() != 1) {
        throw new IllegalArgumentException(
            "pattern: the pattern needs one group, as in ^(\\d{4}), for the year");
      }
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "pattern: not a regular expression: " + e.getDescription() + "; mend the pattern", e);
    }
  }

  @JsonCreator
  static YearColumn parse(String column) {
    return new YearColumn(column, "", false, 0, null);
  }

  /** The column of that header, which holds nothing but years. */
  public static YearColumn of(String column) {
    return parse(column);
  }

  /** The year of all rows, for a table of one year. */
  public Optional<Integer> fixed() {
    return Optional.ofNullable(always);
  }
}
