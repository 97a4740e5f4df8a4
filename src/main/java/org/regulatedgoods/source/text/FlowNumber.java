package org.regulatedgoods.source.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.regulatedgoods.source.text.FlowScan.Measured;

/** Numbers from their text, exactly as {@link Double#parseDouble} has them. */
final class FlowNumber {

  /** No value: an empty cell, or one that says so. */
  static final double ABSENT = Double.NaN;

  /** Text that is no number within the bounds. */
  static final double WRONG = Double.POSITIVE_INFINITY;

  private static final Pattern WRITTEN =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
  private static final long EXACT = 1L << 53;

  /** The powers of ten that a double holds exactly. */
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18
  };

  private FlowNumber() {}

  /** The number that a text is, or {@link #WRONG}. */
  static double of(String text, Measured column) {
    return WRITTEN.matcher(text).matches() ? within(Double.parseDouble(text), column) : WRONG;
  }

  /**
   * The same of bytes of ASCII, without white space around them. Up to 18 digits with a point are
   * read without a text: an integer that a double holds, divided by a power of ten that it holds,
   * is rounded once, as it should be.
   */
  static double of(byte[] bytes, int from, int to, Measured column) {
    long digits = 0;
    int point = -1;
    int p = from;
    for (; p < to; p++) {
      int digit = bytes[p] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = 10 * digits + digit;
      } else if (bytes[p] == '.' && point < 0) {
        point = p;
      } else {
        break;
      }
    }
    int read = to - from - (point < 0 ? 0 : 1);
    if (p < to || read == 0 || read > 18 || digits > EXACT) {
      return of(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1), column);
    }
    return within(point < 0 ? digits : digits / TENS[to - 1 - point], column);
  }

  private static double within(double number, Measured column) {
    return number >= column.least() && number <= column.greatest() ? number : WRONG;
  }
}
