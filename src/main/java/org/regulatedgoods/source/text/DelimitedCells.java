package org.regulatedgoods.source.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Delimited text (RFC 4180) from bytes: the places of all cells are noted, and only a cell that is
 * asked for becomes text. So a table of thousands of columns costs little more than its bytes.
 *
 * <p>A record that is not in the encoding, a quote that is never closed and text after a closing
 * quote are unreadable.
 */
final class DelimitedCells implements Cells {

  private static final int CHUNK = 1 << 18;
  private static final int NONE = -1;

  private final InputStream in;
  private final byte delimiter;
  private final CellEnds ends;
  private final Decoder decoder;

  private byte[] buffer = new byte[CHUNK];
  private int limit;
  private boolean ended;

  /** Where the record starts in the buffer, and the next one. */
  private int start;

  private int next;
  private long line;
  private long lines = 1;

  /** Of each cell, counted from the start of the record; quotes are left out. */
  private int[] from = new int[64];

  private int[] to = new int[64];
  private boolean[] doubled = new boolean[64];
  private int width;
  private int bits;

  DelimitedCells(InputStream in, char delimiter, Decoder decoder) {
    this.in = in;
    this.delimiter = (byte) delimiter;
    this.ends = new CellEnds(delimiter);
    this.decoder = decoder;
  }

  @Override
  public boolean advance() throws Unreadable {
    start = next;
    line = lines;
    width = 0;
    bits = 0;
    try {
      int position = present(start);
      if (position == NONE) {
        return false;
      }
      while (position != NONE) {
        position = buffer[position] == '"' ? quoted(position) : plain(position);
      }
    } catch (EOFException | ZipException e) {
      throw new Unreadable(line, "the compressed file breaks off or is damaged at this line");
    } catch (IOException e) {
      throw new Unreadable(line, "cannot be read: " + e.getMessage());
    }
    if (bits < 0) {
      checkEncoding();
    }
    return true;
  }

  private void checkEncoding() throws Unreadable {
    int wrong = decoder.firstWrong(buffer, start, next - start);
    if (wrong >= 0) {
      long at = line;
      for (int i = start; i < start + wrong; i++) {
        at += buffer[i] == '\n' ? 1 : 0;
      }
      throw new Unreadable(at, "a byte of this line is not " + decoder);
    }
  }

  /**
   * A cell without quotes, and those after it that have none either.
   *
   * @return where the next cell of the record starts; NONE where there are no more
   */
  private int plain(int position) throws IOException {
    int p = position;
    int begin = p - start;
    while (true) {
      p = ends.next(buffer, p, limit);
      if (p == limit) {
        p = present(p);
        if (p == NONE) {
          note(begin, limit - start, false);
          next = limit;
          return NONE;
        }
      } else if (buffer[p] < 0) {
        bits = -1;
        p++;
      } else {
        note(begin, p - start, false);
        if (buffer[p] != delimiter || p + 1 == limit || buffer[p + 1] == '"') {
          return after(p);
        }
        begin = ++p - start;
      }
    }
  }

  /** A cell in quotes. */
  private int quoted(int position) throws IOException, Unreadable {
    int p = position + 1;
    int begin = p - start;
    boolean escapes = false;
    while (true) {
      p = present(p);
      if (p == NONE) {
        throw new Unreadable(line, "a quote that this row opens is never closed");
      }
      byte b = buffer[p];
      bits |= b;
      if (b == '"') {
        int following = present(p + 1);
        if (following == NONE || buffer[following] != '"') {
          int end = following == NONE ? limit - 1 : following - 1;
          note(begin, end - start, escapes);
          return closed(following);
        }
        escapes = true;
        p = following + 1;
      } else {
        lines += b == '\n' ? 1 : 0;
        p++;
      }
    }
  }

  /** After a closing quote comes a delimiter or the end of the record. */
  private int closed(int position) throws IOException, Unreadable {
    if (position == NONE) {
      next = limit;
      return NONE;
    }
    byte b = buffer[position];
    if (b != delimiter && b != '\n' && b != '\r') {
      throw new Unreadable(line, "not delimited text: a closing quote has text after it");
    }
    return after(position);
  }

  /** Where the next cell starts after the byte that ends this one; NONE at the end of a line. */
  private int after(int position) throws IOException {
    if (buffer[position] == delimiter) {
      int following = present(position + 1);
      if (following == NONE) {
        note(limit - start, limit - start, false);
        next = limit;
      }
      return following;
    }
    boolean carriage = buffer[position] == '\r';
    int following = carriage ? present(position + 1) : position + 1;
    boolean pair = carriage && following != NONE && buffer[following] == '\n';
    next = following == NONE ? limit : following + (pair ? 1 : 0);
    lines++;
    return NONE;
  }

  private void note(int begin, int end, boolean escapes) {
    if (width == from.length) {
      from = Arrays.copyOf(from, 2 * width);
      to = Arrays.copyOf(to, 2 * width);
      doubled = Arrays.copyOf(doubled, 2 * width);
    }
    from[width] = begin;
    to[width] = end;
    doubled[width] = escapes;
    width++;
  }

  /** The place of that byte, read in if it must be, the record kept whole; NONE at the end. */
  private int present(int position) throws IOException {
    int p = position;
    while (p >= limit) {
      if (ended) {
        return NONE;
      }
      if (limit == buffer.length) {
        p -= makeRoom();
      }
      int read = in.read(buffer, limit, buffer.length - limit);
      ended = read < 0;
      limit += Math.max(0, read);
    }
    return p;
  }

  /** Moves the record to the front, or doubles the buffer that it fills; by how much it moved. */
  private int makeRoom() {
    int moved = start;
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      start = 0;
    } else {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    return moved;
  }

  @Override
  public boolean fits(int columns) {
    return width == columns;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public long nextLine() {
    return lines;
  }

  @Override
  public String cell(int place) {
    int begin = start + from[place];
    int end = start + to[place];
    while (begin < end && buffer[begin] <= ' ' && buffer[begin] >= 0) {
      begin++;
    }
    while (begin < end && buffer[end - 1] <= ' ' && buffer[end - 1] >= 0) {
      end--;
    }
    String text =
        bits < 0
            ? decoder.text(buffer, begin, end - begin).strip()
            : new String(buffer, begin, end - begin, StandardCharsets.ISO_8859_1);
    return doubled[place] ? text.replace("\"\"", "\"") : text;
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
