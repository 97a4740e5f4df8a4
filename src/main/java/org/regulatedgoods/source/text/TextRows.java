package org.regulatedgoods.source.text;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.regulatedgoods.source.declaration.Format;

/**
 * The rows of one file for Spark: the wanted columns as text, the file, the line, and the column,
 * value and text of a fault, which are null in every row but a last one that says why the file
 * could not be read to its end.
 */
final class TextRows implements Iterator<Row>, Closeable {

  private final String file;
  private final int width;
  private TableRows rows;
  private Row next;

  TextRows(String file, Format format, List<String> wanted, FileBytes bytes) {
    this.file = file;
    this.width = wanted.size();
    try {
      rows = TableRows.open(file, format, wanted, bytes);
      next = following();
    } catch (Unreadable e) {
      next = last(e);
    }
  }

  private Row following() {
    try {
      if (rows != null && rows.advance()) {
        return row();
      }
      close();
      return null;
    } catch (Unreadable e) {
      return last(e);
    }
  }

  private Row row() {
    Object[] cells = new Object[width + 5];
    for (int i = 0; i < width; i++) {
      cells[i] = rows.value(i);
    }
    cells[width] = file;
    cells[width + 1] = rows.line();
    return RowFactory.create(cells);
  }

  private Row last(Unreadable e) {
    close();
    Object[] cells = new Object[width + 5];
    cells[width] = file;
    cells[width + 1] = e.line();
    cells[width + 2] = e.column();
    cells[width + 3] = e.value();
    cells[width + 4] = e.getMessage();
    return RowFactory.create(cells);
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Row current = next;
    next = following();
    return current;
  }

  @Override
  public void close() {
    if (rows != null) {
      rows.close();
      rows = null;
    }
  }
}
