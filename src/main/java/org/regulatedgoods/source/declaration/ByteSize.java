package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes; written {@code 500 MB} or {@code 4 GB}, where a kB is 1000 bytes. */
public record ByteSize(long bytes) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\s*(B|kB|MB|GB|TB)");
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

  public ByteSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("less than nothing; write it as 500 MB or 4 GB");
    }
  }

  /**
   * Reads {@code 500 MB}.
   *
   * @throws IllegalArgumentException when the text is no number with a unit
   */
  @JsonCreator
  public static ByteSize parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a size; write it as 500 MB or 4 GB");
    }
    long bytes = Long.parseLong(matcher.group(1));
    for (int i = 0; !UNITS[i].equals(matcher.group(2)); i++) {
      bytes *= 1000;
    }
    return new ByteSize(bytes);
  }

  /** To three digits, in the largest unit of which there is one. */
  @JsonValue
  @Override
  public String toString() {
    double number = bytes;
    int unit = 0;
    while (number >= 1000 && unit < UNITS.length - 1) {
      number /= 1000;
      unit++;
    }
    boolean whole = unit == 0 || number >= 100 || number == Math.rint(number);
    return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", number, UNITS[unit]);
  }
}
