package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How a delimited text file is written. Files that end in {@code .gz} are unpacked on the way.
 *
 * @param headerLine the line of the header, from 1; the lines before it are skipped
 * @param absent cells that mean "no value", beside the empty cell
 * @param footer a regular expression for the first cell of the rows after the data; from the first
 *     such row on, every row must match it or be blank
 */
public record CsvFormat(
    @JsonProperty(defaultValue = ",") String delimiter,
    @JsonProperty(defaultValue = "UTF-8") String encoding,
    @JsonProperty(defaultValue = "1") int headerLine,
    @JsonProperty(defaultValue = "forbidden") ByteOrderMark byteOrderMark,
    @JsonProperty(defaultValue = "") List<String> absent,
    @JsonProperty(defaultValue = "") String footer)
    implements Serializable {

  /** Whether the file may begin with a byte order mark. */
  public enum ByteOrderMark {
    FORBIDDEN,
    ALLOWED;

    @JsonCreator
    static ByteOrderMark parse(String written) {
      return switch (written) {
        case "forbidden" -> FORBIDDEN;
        case "allowed" -> ALLOWED;
        default ->
            throw new IllegalArgumentException(
                "not a rule for byte order marks; use forbidden or allowed");
      };
    }
  }

  public CsvFormat {
    absent = absent == null ? List.of() : List.copyOf(absent);
    footer = footer == null ? "" : footer;
    if (delimiter.length() != 1) {
      throw new IllegalArgumentException(
          "delimiter: not one character; write one, such as a comma");
    }
    if (headerLine < 1) {
      throw new IllegalArgumentException("header-line: no such line; count from 1");
    }
    try {
      Charset.forName(encoding);
      Pattern.compile(footer);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException("encoding: not a known encoding; use UTF-8", e);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "footer: not a regular expression: " + e.getDescription() + "; mend the pattern", e);
    }
  }

  /** Comma-separated UTF-8 with the header in the first line. */
  public static CsvFormat plain() {
    return new CsvFormat(",", "UTF-8", 1, ByteOrderMark.FORBIDDEN, List.of(), "");
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "delimiter \"%s\", %s, header in line %d, byte order mark %s, absent %s, footer \"%s\"",
        delimiter,
        encoding,
        headerLine,
        byteOrderMark.name().toLowerCase(Locale.ROOT),
        absent,
        footer);
  }
}
