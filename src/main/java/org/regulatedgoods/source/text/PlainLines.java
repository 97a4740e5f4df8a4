package org.regulatedgoods.source.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The lines that start in a range of bytes, as many at once as a buffer holds: from {@link #begin}
 * to {@link #end} it has whole lines, each with its line feed, also the last one of the file.
 */
final class PlainLines implements Closeable {

  /** Bytes from a place on. */
  @FunctionalInterface
  interface Bytes {
    InputStream open(long offset) throws IOException;
  }

  private static final int SIZE = 1 << 20;

  private final InputStream in;
  private final long stop;

  /** After what it holds it has room for a word, so that words are read up to the last byte. */
  private final byte[] buffer = new byte[SIZE + Long.BYTES];

  private long offset;
  private int begin;
  private int end;
  private int limit;
  private boolean ended;

  private PlainLines(InputStream in, long start, long stop) {
    this.in = in;
    this.offset = start;
    this.stop = stop;
  }

  /**
   * Opens a range.
   *
   * @param from the first byte; a line that starts before it is left out
   * @param to the byte after the last at which a line may start
   */
  static PlainLines open(Bytes bytes, long from, long to) throws IOException {
    if (from == 0) {
      return new PlainLines(bytes.open(0), 0, to);
    }
    PlainLines lines = new PlainLines(bytes.open(from - 1), from - 1, to);
    lines.skip(1);
    return lines;
  }

  /**
   * Leaves out so many lines.
   *
   * @return false when there are not so many, or one ends in a carriage return alone
   */
  boolean skip(long count) throws IOException {
    for (long i = 0; i < count; i++) {
      if (begin == end && !fill()) {
        return false;
      }
      while (buffer[begin] != '\n') {
        if (buffer[begin] == '\r' && buffer[begin + 1] != '\n') {
          return false;
        }
        begin++;
      }
      begin++;
    }
    return true;
  }

  /**
   * Fills the buffer with lines, after those that it holds were read.
   *
   * @return false when there are no more in the range, or where a line is longer than the buffer
   */
  boolean fill() throws IOException {
    System.arraycopy(buffer, end, buffer, 0, limit - end);
    offset += end;
    limit -= end;
    begin = 0;
    end = 0;
    while (!ended && limit < SIZE - 1) {
      int read = in.read(buffer, limit, SIZE - 1 - limit);
      ended = read < 0;
      limit += Math.max(0, read);
    }
    if (ended && limit > 0 && buffer[limit - 1] != '\n') {
      buffer[limit++] = '\n';
    }
    end = offset >= stop ? 0 : endOfLines();
    return end > 0;
  }

  /** After the last whole line that starts before the stop. */
  private int endOfLines() {
    if (stop - offset < limit) {
      int last = (int) (stop - offset) - 1;
      while (last < limit && buffer[last] != '\n') {
        last++;
      }
      if (last < limit) {
        return last + 1;
      }
    }
    int last = limit;
    while (last > 0 && buffer[last - 1] != '\n') {
      last--;
    }
    return last;
  }

  /** The lines from {@link #begin} to {@link #end} are read. */
  void done() {
    begin = end;
  }

  /** Whether bytes of the range are left that are no line, since it is too long. */
  boolean isStuck() {
    return end == 0 && limit > 0 && offset < stop;
  }

  byte[] buffer() {
    return buffer;
  }

  int begin() {
    return begin;
  }

  int end() {
    return end;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
