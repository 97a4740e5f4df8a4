package org.regulatedgoods.source.text;

/** Why a file cannot be read on, and where. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1;

  private final long line;
  private final String column;
  private final String value;

  Unreadable(long line, String column, String value, String text) {
    super(text);
    this.line = line;
    this.column = column;
    this.value = value;
  }

  Unreadable(long line, String text) {
    this(line, "", null, text);
  }

  /** The line, from 1; 0 where it is the file as a whole. */
  long line() {
    return line;
  }

  String column() {
    return column;
  }

  /** What stands there; null where it is no cell. */
  String value() {
    return value;
  }
}
