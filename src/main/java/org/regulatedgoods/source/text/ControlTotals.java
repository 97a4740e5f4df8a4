package org.regulatedgoods.source.text;

import java.util.Optional;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.declaration.Format.Totals;

/**
 * Holds the sums that a table states itself against the numbers in it. Stated numbers are rounded:
 * a sum may be off by the rounding of each number in it and its own. A cell that is no number is
 * left to those who read it.
 */
final class ControlTotals {

  private final Format format;
  private final Totals totals;
  private final Header header;
  private final double[] sums;
  private final int[] counts;
  private final int place;
  private boolean numeric = true;
  private boolean checked;

  private ControlTotals(Format format, Totals totals, Header header, int place) {
    this.format = format;
    this.totals = totals;
    this.header = header;
    this.place = place;
    this.sums = new double[header.acrossCount() + 1];
    this.counts = new int[header.acrossCount() + 1];
  }

  /** The totals of a table under that header; empty where its format declares none. */
  static Optional<ControlTotals> of(Format format, Header header) throws Unreadable {
    if (format.control().isEmpty()) {
      return Optional.empty();
    }
    Totals totals = format.control().get();
    return Optional.of(new ControlTotals(format, totals, header, header.require(totals.column())));
  }

  /** Adds a row of data, whose own total is checked at once. */
  void add(Cells cells) throws Unreadable {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < header.acrossCount(); i++) {
      String text = cells.cell(header.acrossPlace(i));
      if (!isAbsent(text)) {
        double number = number(text);
        sum += number;
        count++;
        sums[i] += number;
        counts[i]++;
      }
    }
    check(cells, place, sum, count);
    String total = cells.cell(place);
    sums[header.acrossCount()] += isAbsent(total) ? 0 : number(total);
    counts[header.acrossCount()]++;
  }

  /** Checks a row after the data, where it is the one of the totals. */
  void end(Cells cells) throws Unreadable {
    if (!cells.cell(0).equals(totals.row())) {
      return;
    }
    if (!cells.fits(header.width())) {
      throw new Unreadable(
          cells.line(),
          "the row of totals has " + cells.width() + " cells and the header " + header.width());
    }
    for (int i = 0; i < header.acrossCount(); i++) {
      check(cells, header.acrossPlace(i), sums[i], counts[i]);
    }
    check(cells, place, sums[header.acrossCount()], counts[header.acrossCount()]);
    checked = true;
  }

  /** Refuses a file that ended before its totals. */
  void requireChecked() throws Unreadable {
    if (!checked) {
      throw new Unreadable(0, "the file ends before its row " + totals.row());
    }
  }

  private void check(Cells cells, int column, double sum, int count) throws Unreadable {
    String stated = cells.cell(column);
    double total = isAbsent(stated) ? 0 : number(stated);
    if (numeric && Math.abs(total - sum) > totals.rounding() * (count + 1)) {
      throw new Unreadable(
          cells.line(),
          header.name(column),
          stated,
          "a total that is not the sum of the numbers read, which is "
              + sum
              + "; the file is cut or altered");
    }
  }

  private boolean isAbsent(String text) {
    return text.isEmpty() || format.absent().contains(text);
  }

  private double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      numeric = false;
      return 0;
    }
  }
}
