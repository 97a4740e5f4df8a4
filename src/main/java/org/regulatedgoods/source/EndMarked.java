package org.regulatedgoods.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text with a line of its own after it, so that a cell whose quote is never closed shows: it
 * swallows that line.
 */
final class EndMarked extends FilterReader {

  /** The last line: a code point that is no character of any text. */
  static final String MARK = "\uFFFF";

  private static final String TAIL = "\n" + MARK;

  private int given;

  EndMarked(Reader text) {
    super(text);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = given > 0 ? -1 : super.read(buffer, offset, length);
    if (read >= 0 || length == 0) {
      return read;
    }
    int rest = Math.min(length, TAIL.length() - given);
    TAIL.getChars(given, given + rest, buffer, offset);
    given += rest;
    return rest == 0 ? -1 : rest;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }
}
