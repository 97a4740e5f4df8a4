package org.regulatedgoods.source.text;

import java.util.List;

/**
 * The rows of a workbook's sheet as records. A sheet has no width: cells past the last filled one
 * are empty, and rows without any are passed over.
 */
abstract class SheetRows implements Cells {

  private List<String> cells = List.of();
  private long line;

  /** A row of the sheet: its number from 1 and its texts; null after the last. */
  record Numbered(long line, List<String> cells) {}

  abstract Numbered nextRow() throws Unreadable;

  @Override
  public final boolean advance() throws Unreadable {
    for (Numbered row = nextRow(); row != null; row = nextRow()) {
      if (row.cells().stream().anyMatch(text -> !text.isEmpty())) {
        cells = row.cells();
        line = row.line();
        return true;
      }
    }
    return false;
  }

  @Override
  public final boolean fits(int columns) {
    return width() <= columns;
  }

  @Override
  public final int width() {
    int filled = cells.size();
    while (filled > 0 && cells.get(filled - 1).isEmpty()) {
      filled--;
    }
    return filled;
  }

  @Override
  public final String cell(int place) {
    return place < cells.size() ? cells.get(place) : "";
  }

  @Override
  public final long line() {
    return line;
  }

  @Override
  public final long nextLine() {
    return line + 1;
  }

  /** The sheet that is meant, by its place among the names. */
  static int sheet(String wanted, List<String> names) throws Unreadable {
    if (wanted.isEmpty() && names.size() == 1) {
      return 0;
    }
    int place = names.indexOf(wanted);
    if (place < 0) {
      throw new Unreadable(
          0,
          "",
          wanted.isEmpty() ? null : wanted,
          wanted.isEmpty()
              ? "the workbook has several sheets, and the format names none of " + names
              : "the workbook has no such sheet; it has " + names);
    }
    return place;
  }
}
