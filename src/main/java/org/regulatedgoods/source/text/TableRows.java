package org.regulatedgoods.source.text;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.declaration.Format.Title;

/**
 * The rows of the table in one file, strictly: a row with a cell too many or too few, a byte that
 * is not of the encoding, a header that lacks a column or a stream that breaks off is unreadable.
 * Of each row the wanted columns are given as text.
 */
final class TableRows implements Closeable {

  private final Format format;
  private final List<String> wanted;
  private final Cells cells;
  private final Pattern footer;
  private Header header;
  private ControlTotals totals;
  private String title;

  /** The place among the columns across of the cell that the row now stands for. */
  private int across;

  private boolean ended;
  private long passedOver;

  private TableRows(Format format, List<String> wanted, Cells cells) {
    this.format = format;
    this.wanted = wanted;
    this.cells = cells;
    this.footer = format.footer().isEmpty() ? null : Pattern.compile(format.footer());
  }

  /**
   * Opens a file and reads its header.
   *
   * @param file the name to tell its kind by
   * @param wanted the columns, by their header
   */
  static TableRows open(String file, Format format, List<String> wanted, FileBytes bytes)
      throws Unreadable {
    TableRows rows = new TableRows(format, wanted, CellReader.open(file, format, bytes));
    try {
      rows.readHeader();
      return rows;
    } catch (Unreadable e) {
      rows.close();
      throw e;
    }
  }

  private void readHeader() throws Unreadable {
    while (cells.advance()) {
      if (cells.line() >= format.headerLine() && !blank()) {
        header = Header.read(cells, format, wanted);
        totals = ControlTotals.of(format, header).orElse(null);
        across = header.acrossCount();
        requireTitle();
        skipTags();
        return;
      }
      readTitle();
    }
    throw new Unreadable(0, "the file ends before its header");
  }

  private void readTitle() {
    Optional<Title> declared = format.heading();
    for (int i = 0; declared.isPresent() && title == null && i < cells.width(); i++) {
      Matcher matcher = declared.get().compiled().matcher(cells.cell(i));
      title = matcher.find() ? matcher.group(1).strip() : null;
    }
  }

  private void requireTitle() throws Unreadable {
    if (format.heading().isPresent() && title == null) {
      throw new Unreadable(
          cells.line(),
          "no cell above the header matches the title's pattern "
              + format.heading().get().pattern());
    }
  }

  private void skipTags() throws Unreadable {
    for (int i = 0; i < format.tagLines(); i++) {
      if (!cells.advance()) {
        throw new Unreadable(0, "the file ends before its data");
      }
    }
    if (!format.tagPattern().isEmpty()) {
      requireTags();
    }
  }

  private void requireTags() throws Unreadable {
    Pattern tag = Pattern.compile(format.tagPattern());
    for (int i = 0; i < cells.width(); i++) {
      if (!cells.cell(i).isEmpty() && !tag.matcher(cells.cell(i)).find()) {
        throw new Unreadable(
            cells.line(),
            "the last of the " + format.tagLines() + " rows under the header is not like " + tag);
      }
    }
  }

  /**
   * Goes to the next row.
   *
   * @return false after the last one
   */
  boolean advance() throws Unreadable {
    while (!ended) {
      while (++across < header.acrossCount()) {
        if (present(header.acrossPlace(across)) != null) {
          return true;
        }
      }
      if (!advanceRecord()) {
        ended = true;
      } else if (!header.selects(cells)) {
        passedOver++;
        across = header.acrossCount();
      } else if (header.acrossCount() == 0) {
        return true;
      } else {
        across = -1;
      }
    }
    return false;
  }

  private boolean advanceRecord() throws Unreadable {
    if (!cells.advance()) {
      endTotals();
      return false;
    }
    if (blank() || isFooter()) {
      refuseDataAfterFooter();
      return false;
    }
    if (!cells.fits(header.width()) && !endsInDelimiter()) {
      throw new Unreadable(
          cells.line(), "the row has " + cells.width() + " cells and the header " + header.width());
    }
    if (totals != null) {
      totals.add(cells);
    }
    return true;
  }

  private void endTotals() throws Unreadable {
    if (totals != null) {
      totals.requireChecked();
    }
  }

  private boolean endsInDelimiter() {
    return format.trailingDelimiter() == Format.Rule.ALLOWED
        && cells.width() == header.width() + 1
        && cells.cell(header.width()).isEmpty();
  }

  /** Nothing but blank lines and footer may follow the first of them. */
  private void refuseDataAfterFooter() throws Unreadable {
    do {
      if (!blank() && !isFooter()) {
        throw new Unreadable(
            cells.line(), "", cells.cell(0), "a row of data after the footer or a blank line");
      }
      if (totals != null) {
        totals.end(cells);
      }
    } while (cells.advance());
    endTotals();
  }

  private boolean isFooter() {
    return footer != null && footer.matcher(cells.cell(0)).find();
  }

  private boolean blank() {
    return cells.width() == 1 && cells.cell(0).isEmpty();
  }

  /** The text under a wanted column; null where the cell is empty or says that it has no value. */
  String value(int column) {
    int place = header.place(column);
    return switch (place) {
      case Header.TITLE -> title;
      case Header.ACROSS_NAME -> header.acrossName(across);
      case Header.ACROSS_VALUE -> present(header.acrossPlace(across));
      default -> present(place);
    };
  }

  private String present(int place) {
    String text = cells.cell(place);
    return text.isEmpty() || format.absent().contains(text) ? null : text;
  }

  /** The header, and the lines up to the first row of data, before {@link #advance} is called. */
  PlainHeader plainHeader() {
    List<Integer> places = IntStream.range(0, wanted.size()).mapToObj(header::place).toList();
    return new PlainHeader(cells.nextLine() - 1, header.width(), places);
  }

  /** How many rows so far were passed over because {@code where} does not ask for them. */
  long passedOver() {
    return passedOver;
  }

  /** The line in which the row starts, from 1. */
  long line() {
    return cells.line();
  }

  @Override
  public void close() {
    cells.close();
  }
}
