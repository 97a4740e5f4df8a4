package org.regulatedgoods.source.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.text.FlowScan.Measured;

/**
 * One line of ASCII without quotes: the places of its cells, without the white space around.
 *
 * <p>Flows come sorted, so that most lines start like the one before: leading cells with the same
 * bytes are not read again.
 */
final class PlainRow {

  static final int NOT_PLAIN = -1;

  private final int width;

  /** How many cells from the first are compared as a whole; none where they are all of the row. */
  private final int leading;

  private final byte delimiter;
  private final CellEnds ends;
  private final List<byte[]> absent;

  /** The bytes with which a text of no value starts. */
  private final boolean[] absentStarts = new boolean[256];

  private final int[] from;
  private final int[] to;
  private byte[] bytes = {};
  private boolean unfit;

  /**
   * Where the leading cells are, in a line of the same buffer; of no length when none are known.
   */
  private int known;

  private int knownLength;
  private boolean repeats;

  /**
   * A row of a file.
   *
   * @param leading how many cells from the first have the same text in most rows as in the one
   *     before
   */
  PlainRow(Format format, int width, int leading) {
    this.width = width;
    this.delimiter = (byte) format.delimiter().charAt(0);
    this.ends = new CellEnds(format.delimiter().charAt(0));
    this.leading = leading < width ? leading : 0;
    this.from = new int[width];
    this.to = new int[width];
    this.absent =
        format.absent().stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    absent.stream()
        .filter(text -> text.length > 0)
        .forEach(text -> absentStarts[text[0] & 0xFF] = true);
  }

  /**
   * Reads the line that starts there.
   *
   * @return where the next one starts; {@link #NOT_PLAIN} where it is not as wide as the header,
   *     has a quote at the start of a cell, a byte beyond ASCII or a carriage return within
   */
  int read(byte[] buffer, int start) {
    bytes = buffer;
    repeats =
        knownLength > 0
            && start + knownLength <= buffer.length
            && Arrays.equals(
                buffer, start, start + knownLength, buffer, known, known + knownLength);
    int p = repeats ? start + knownLength : start;
    for (int cell = repeats ? leading : 0; cell < width; cell++) {
      if (cell == leading && !repeats) {
        known = start;
        knownLength = p - start;
      }
      int begin = p;
      if (buffer[p] == '"') {
        return NOT_PLAIN;
      }
      p = ends.next(buffer, p, buffer.length);
      trim(cell, begin, p);
      if (buffer[p] == '\r' && buffer[p + 1] == '\n') {
        p++;
      }
      if (buffer[p] != (cell == width - 1 ? '\n' : delimiter)) {
        return NOT_PLAIN;
      }
      p++;
    }
    return p;
  }

  /** Whether the leading cells of the line are those of the line before, byte for byte. */
  boolean repeats() {
    return repeats;
  }

  /** Before the bytes in the buffer are others. */
  void forget() {
    knownLength = 0;
  }

  private void trim(int cell, int begin, int end) {
    int first = begin;
    int last = end;
    while (first < last && bytes[first] <= ' ') {
      first++;
    }
    while (first < last && bytes[last - 1] <= ' ') {
      last--;
    }
    from[cell] = first;
    to[cell] = last;
  }

  /** A cell as {@link KeyOrder#packed} has it; 0 where it has no value. */
  long packed(int cell) {
    if (isAbsent(cell)) {
      return 0;
    }
    long packed = KeyOrder.packed(bytes, from[cell], to[cell]);
    unfit |= packed == KeyOrder.UNFIT;
    return packed;
  }

  /** Whether a cell that was asked for is too long to be packed. */
  boolean isUnfit() {
    return unfit;
  }

  /** The number of a cell of six digits; -1 where it is none. */
  int sixDigits(int cell) {
    if (to[cell] - from[cell] != 6 || isAbsent(cell)) {
      return -1;
    }
    int number = 0;
    for (int i = from[cell]; i < to[cell]; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  double number(int cell, Measured column) {
    return isAbsent(cell) ? FlowNumber.ABSENT : FlowNumber.of(bytes, from[cell], to[cell], column);
  }

  /** The text of a cell; null where it has no value. */
  String text(int cell) {
    return isAbsent(cell)
        ? null
        : new String(bytes, from[cell], to[cell] - from[cell], StandardCharsets.US_ASCII);
  }

  private boolean isAbsent(int cell) {
    int begin = from[cell];
    int end = to[cell];
    if (begin == end) {
      return true;
    }
    if (!absentStarts[bytes[begin] & 0xFF]) {
      return false;
    }
    for (int i = 0; i < absent.size(); i++) {
      byte[] text = absent.get(i);
      if (text.length == end - begin
          && text[0] == bytes[begin]
          && Arrays.equals(text, 0, text.length, bytes, begin, end)) {
        return true;
      }
    }
    return false;
  }
}
