package org.regulatedgoods.source.text;

import java.io.Closeable;

/** The records of a file one after another, as cells of text. */
interface Cells extends Closeable {

  /**
   * Goes to the next record.
   *
   * @return false after the last one
   * @throws Unreadable where the file cannot be read on
   */
  boolean advance() throws Unreadable;

  /** Whether the record is a row under a header of that many columns. */
  boolean fits(int columns);

  /** How many cells the record has. */
  int width();

  /** A cell of the record, from 0, without the white space around it. */
  String cell(int place);

  /** The line (in a workbook, the row) in which the record starts, from 1. */
  long line();

  /** The line after the record. */
  long nextLine();

  @Override
  void close();
}
