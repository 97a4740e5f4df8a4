package org.regulatedgoods.source.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Where cells of delimited text end, found eight bytes at a time: a byte of a word is zero where
 * subtracting one from each borrows into its highest bit, and the lowest such bit is never wrong.
 */
final class CellEnds {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHEST = 0x8080808080808080L;

  /** The bytes from 8 to 15, of which line feed and carriage return are two. */
  private static final long CONTROLS = 0x0808080808080808L;

  private static final long CONTROL_BITS = 0xF8F8F8F8F8F8F8F8L;

  private final byte delimiter;
  private final long delimiters;

  CellEnds(char delimiter) {
    this.delimiter = (byte) delimiter;
    this.delimiters = ONES * this.delimiter;
  }

  /**
   * The first place from there on with a delimiter, a line feed, a carriage return or a byte beyond
   * ASCII.
   *
   * @return the limit, where there is none before it
   */
  int next(byte[] bytes, int from, int limit) {
    int p = from;
    int words = Math.min(limit, bytes.length - Long.BYTES + 1);
    while (p < words) {
      long word = (long) WORD.get(bytes, p);
      long delimited = word ^ delimiters;
      long control = (word & CONTROL_BITS) ^ CONTROLS;
      long found =
          (((delimited - ONES) & ~delimited) | ((control - ONES) & ~control) | word) & HIGHEST;
      if (found == 0) {
        p += Long.BYTES;
      } else {
        p += Long.numberOfTrailingZeros(found) >>> 3;
        if (ends(bytes[p])) {
          return Math.min(p, limit);
        }
        p++;
      }
    }
    while (p < limit && !ends(bytes[p])) {
      p++;
    }
    return Math.min(p, limit);
  }

  private boolean ends(byte b) {
    return b == delimiter || b == '\n' || b == '\r' || b < 0;
  }
}
