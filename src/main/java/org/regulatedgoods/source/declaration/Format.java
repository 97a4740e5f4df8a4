package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How the table stands in its file: delimited text (packed where the name ends in {@code .gz}), or
 * a sheet of a workbook where the name ends in {@code .xlsx} or {@code .xls}. A column whose header
 * cell is empty is called by its place: {@code #1} is the first.
 *
 * @param headerLine the line (in a workbook, the row) of the header, from 1; those before it are
 *     skipped
 * @param tagLines how many rows after the header hold labels or tags, and no data
 * @param tagPattern a regular expression that every cell of the last of those rows matches, so that
 *     no row of data is taken for one; empty where they are not told apart
 * @param trailingDelimiter whether a row may end in a delimiter more than the header has
 * @param sheet the name of the sheet; a workbook of one sheet needs none
 * @param absent cells that mean "no value", beside the empty cell
 * @param footer a regular expression for the first cell of the rows after the data; from the first
 *     such row on, every row must match it or be blank
 * @param where which rows are read: the cell under each of these headers is one of the values, and
 *     empty where the list of values is; the others are counted and not read
 * @param across columns that are rows in truth; null where there are none
 * @param title a value that stands above the table and belongs to all its rows; null without one
 * @param totals sums that the table states of the columns across; null without any
 */
public record Format(
    @JsonProperty(defaultValue = ",") String delimiter,
    @JsonProperty(defaultValue = "UTF-8") Encoding encoding,
    @JsonProperty(defaultValue = "1") int headerLine,
    @JsonProperty(defaultValue = "0") int tagLines,
    @JsonProperty(defaultValue = "") String tagPattern,
    @JsonProperty(defaultValue = "forbidden") Rule byteOrderMark,
    @JsonProperty(defaultValue = "forbidden") Rule trailingDelimiter,
    @JsonProperty(defaultValue = "") String sheet,
    @JsonProperty(defaultValue = "") List<String> absent,
    @JsonProperty(defaultValue = "") String footer,
    @JsonProperty(defaultValue = "") Map<String, List<String>> where,
    @JsonProperty(defaultValue = "") Across across,
    @JsonProperty(defaultValue = "") Title title,
    @JsonProperty(defaultValue = "") Totals totals)
    implements Serializable {

  /** Whether the file may have something that most have not. */
  public enum Rule {
    FORBIDDEN,
    ALLOWED;

    @JsonCreator
    static Rule parse(String written) {
      return switch (written) {
        case "forbidden" -> FORBIDDEN;
        case "allowed" -> ALLOWED;
        default -> throw new IllegalArgumentException("not a rule; use forbidden or allowed");
      };
    }
  }

  /**
   * Columns that stand side by side for the values of one variable, most often years. Each row
   * becomes as many as it has filled cells under them.
   *
   * @param columns a regular expression for their headers, with one group: what the column is for
   * @param name the column that takes the group
   * @param value the column that takes the cell
   */
  public record Across(String columns, String name, String value) implements Serializable {
    public Across {
      oneGroup("columns", columns);
    }

    /** The pattern of the headers. */
    public Pattern pattern() {
      return Pattern.compile(columns);
    }
  }

  /**
   * A value above the header.
   *
   * @param pattern a regular expression for the cell that holds it, with one group: the value
   * @param column the column that takes the group, in every row
   */
  public record Title(String pattern, String column) implements Serializable {
    public Title {
      oneGroup("pattern", pattern);
    }

    /** The pattern of the cell. */
    public Pattern compiled() {
      return Pattern.compile(pattern);
    }
  }

  /**
   * Sums that a table states, against which its numbers are held.
   *
   * @param row what the first cell of the row says that sums each column; it is part of the footer
   * @param column the header of the column that sums each row
   * @param rounding how far a stated number may be from the one that was rounded
   */
  public record Totals(String row, String column, double rounding) implements Serializable {
    public Totals {
      if (!(rounding >= 0)) {
        throw new IllegalArgumentException("rounding: not a distance; write 0 or more, as in 0.5");
      }
    }
  }

  public Format {
    absent = absent == null ? List.of() : List.copyOf(absent);
    footer = footer == null ? "" : footer;
    sheet = sheet == null ? "" : sheet;
    tagPattern = tagPattern == null ? "" : tagPattern;
    where = where == null ? Map.of() : Map.copyOf(where);
    if (delimiter.length() != 1 || delimiter.charAt(0) > 127 || delimiter.equals("\"")) {
      throw new IllegalArgumentException(
          "delimiter: not one character of ASCII; write one, such as a comma");
    }
    if (headerLine < 1) {
      throw new IllegalArgumentException("header-line: no such line; count from 1");
    }
    if (tagLines < 0) {
      throw new IllegalArgumentException("tag-lines: not a number of rows; write 0 or more");
    }
    if (!tagPattern.isEmpty() && tagLines == 0) {
      throw new IllegalArgumentException(
          "tag-pattern: there are no rows of tags; declare tag-lines, or delete the key");
    }
    pattern("tag-pattern", tagPattern);
    pattern("footer", footer);
    if (totals != null
        && (across == null || !Pattern.compile(footer).matcher(totals.row()).find())) {
      throw new IllegalArgumentException(
          "totals: sums are of columns across, in a row of the footer; declare both, or delete it");
    }
  }

  private static Pattern pattern(String key, String written) {
    try {
      return Pattern.compile(written);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          key + ": not a regular expression: " + e.getDescription() + "; mend the pattern", e);
    }
  }

  private static void oneGroup(String key, String written) {
    if (pattern(key, written).matcher("").groupCount() != 1) {
      throw new IllegalArgumentException(
          key
              + ": the pattern needs one group, as in ^(\\d{4})$, for what is read out of the"
              + " cell");
    }
  }

  /** Comma-separated UTF-8 with the header in the first line. */
  public static Format plain() {
    return new Format(
        ",",
        Encoding.UTF_8,
        1,
        0,
        "",
        Rule.FORBIDDEN,
        Rule.FORBIDDEN,
        "",
        List.of(),
        "",
        Map.of(),
        null,
        null,
        null);
  }

  /** The same, where a byte order mark may stand. */
  Format marked() {
    return new Format(
        delimiter,
        encoding,
        headerLine,
        tagLines,
        tagPattern,
        Rule.ALLOWED,
        trailingDelimiter,
        sheet,
        absent,
        footer,
        where,
        across,
        title,
        totals);
  }

  /** The same with so many rows after the header, the last of which is known by its cells. */
  Format tagged(int lines, String pattern) {
    return new Format(
        delimiter,
        encoding,
        headerLine,
        lines,
        pattern,
        byteOrderMark,
        trailingDelimiter,
        sheet,
        absent,
        footer,
        where,
        across,
        title,
        totals);
  }

  /** The format, or the plain one where none is declared. */
  static Format orPlain(Format declared) {
    return declared == null ? plain() : declared;
  }

  /** The columns that are rows in truth. */
  public Optional<Across> melted() {
    return Optional.ofNullable(across);
  }

  /** The sums that the table states. */
  public Optional<Totals> control() {
    return Optional.ofNullable(totals);
  }

  /** The value above the table. */
  public Optional<Title> heading() {
    return Optional.ofNullable(title);
  }
}
