package org.regulatedgoods.source.text;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the keys of rows rise from each row to the next, which proves that none comes twice
 * without keeping any. The order is that of numbers for codes that are numbers, by year, exporter,
 * importer and product; of keys that do not rise nothing is said.
 */
public final class KeyOrder implements Serializable {

  private static final long serialVersionUID = 1;

  /** How many bytes of text one word of a key takes. */
  private static final int FIT = 7;

  /** What {@link #packed} gives for a text that does not fit. */
  static final long UNFIT = -1;

  private boolean rises = true;
  private long[] first = {};
  private long[] last = {};
  private long firstYear = Long.MAX_VALUE;
  private long lastYear = -1;

  /** Takes the key of the next row, its words packed. */
  void next(long year, long exporter, long importer, long product) {
    if (lastYear != year) {
      seen(year, year);
    }
    if (!rises) {
      return;
    }
    if (first.length == 0) {
      first = new long[] {year, exporter, importer, product};
      last = first.clone();
      return;
    }
    int order = Long.compare(last[0], year);
    order = order == 0 ? Long.compare(last[1], exporter) : order;
    order = order == 0 ? Long.compare(last[2], importer) : order;
    order = order == 0 ? Long.compare(last[3], product) : order;
    rises = order < 0;
    last[0] = year;
    last[1] = exporter;
    last[2] = importer;
    last[3] = product;
  }

  private void seen(long from, long to) {
    firstYear = Math.min(firstYear, from);
    lastYear = Math.max(lastYear, to);
  }

  /** The same with the words as text; a text that does not fit ends what can be said. */
  void next(String year, String exporter, String importer, String product) {
    long[] words = {packed(year), packed(exporter), packed(importer), packed(product)};
    if (Arrays.stream(words).anyMatch(word -> word == UNFIT)) {
      rises = false;
    }
    next(words[0], words[1], words[2], words[3]);
  }

  /** Takes the rows that follow these. */
  void then(KeyOrder following) {
    seen(following.firstYear, following.lastYear);
    if (following.first.length == 0 && following.rises) {
      return;
    }
    boolean after = first.length == 0 || Arrays.compare(last, following.first) < 0;
    rises = rises && following.rises && after;
    first = first.length == 0 ? following.first : first;
    last = following.last;
  }

  /** Whether no two rows have the same key. */
  public boolean rises() {
    return rises;
  }

  /**
   * The first and the last key, four words each; where the keys do not rise, bounds of all keys of
   * their years; empty where there are no rows.
   */
  public List<List<Long>> range() {
    if (lastYear < 0) {
      return List.of(List.of(), List.of());
    }
    return rises
        ? List.of(words(first), words(last))
        : List.of(
            List.of(firstYear, 0L, 0L, 0L),
            List.of(lastYear, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));
  }

  private static List<Long> words(long[] key) {
    return Arrays.stream(key).boxed().toList();
  }

  /**
   * A text of up to seven bytes of ASCII as a number, different for different texts, that of the
   * longer text being greater: 4, 36, 100.
   *
   * @return 0 for no bytes; {@link #UNFIT} for more than seven
   */
  static long packed(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > FIT) {
      return UNFIT;
    }
    long packed = length;
    for (int i = from; i < to; i++) {
      packed = (packed << 8) | bytes[i];
    }
    return packed << (8 * (FIT - length));
  }

  static long packed(String text) {
    if (text.length() > FIT || text.chars().anyMatch(c -> c > 127)) {
      return UNFIT;
    }
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return packed(bytes, 0, bytes.length);
  }

  void write(Output out) {
    out.writeBoolean(rises);
    write(first, out);
    write(last, out);
    out.writeLong(firstYear);
    out.writeLong(lastYear);
  }

  static KeyOrder read(Input in) {
    KeyOrder order = new KeyOrder();
    order.rises = in.readBoolean();
    order.first = in.readLongs(in.readInt());
    order.last = in.readLongs(in.readInt());
    order.firstYear = in.readLong();
    order.lastYear = in.readLong();
    return order;
  }

  private static void write(long[] key, Output out) {
    out.writeInt(key.length);
    out.writeLongs(key);
  }
}
