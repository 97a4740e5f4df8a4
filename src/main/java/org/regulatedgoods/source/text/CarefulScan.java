package org.regulatedgoods.source.text;

import java.util.Arrays;
import java.util.List;

/** Scans a file of flows through {@link TableRows}: any layout, and every fault with its place. */
final class CarefulScan {

  private final FlowScan scan;
  private final TableRows rows;
  private final Scanned scanned;
  private final int[] numberPlaces;
  private final int width;

  private CarefulScan(FlowScan scan, TableRows rows, Scanned scanned) {
    this.scan = scan;
    this.rows = rows;
    this.scanned = scanned;
    this.numberPlaces = scan.numberPlaces();
    this.width = scan.headers().size();
  }

  /** What is in the file, up to its end or to a fault. */
  static Scanned of(String file, FlowScan scan, FileBytes bytes) {
    Scanned scanned = new Scanned(scan);
    try (TableRows rows = TableRows.open(file, scan.format(), scan.headers(), bytes)) {
      Scanned.Fault fault = new CarefulScan(scan, rows, scanned).run();
      scanned.end(fault, 0, rows.passedOver());
    } catch (Unreadable e) {
      scanned.end(Scanned.Fault.of(e), 0, 0);
    }
    return scanned;
  }

  private Scanned.Fault run() {
    double[] numbers = new double[numberPlaces.length];
    boolean more = true;
    try {
      while (more && rows.advance()) {
        more = row(cells(), numbers);
      }
      return null;
    } catch (Unreadable e) {
      return Scanned.Fault.of(e);
    }
  }

  private List<String> cells() {
    String[] cells = new String[width];
    for (int i = 0; i < width; i++) {
      cells[i] = rows.value(i);
    }
    return Arrays.asList(cells);
  }

  private boolean row(List<String> cells, double[] numbers) {
    int odd = oddPlace(cells, numbers);
    if (odd >= 0) {
      return scanned.keepOdd(rows.line(), cells, odd);
    }
    scanned
        .order()
        .next(
            cells.get(FlowScan.YEAR),
            cells.get(FlowScan.EXPORTER),
            cells.get(FlowScan.IMPORTER),
            cells.get(FlowScan.PRODUCT));
    if (scan.products().contains(cells.get(FlowScan.PRODUCT))) {
      scanned.keep(rows.line(), cells);
    } else {
      scanned
          .sum(cells.get(FlowScan.EXPORTER), cells.get(FlowScan.IMPORTER), cells.get(FlowScan.YEAR))
          .add(rows.line(), numbers);
    }
    return true;
  }

  /** The place of the first cell that forbids to sum the row; -1 where none does. */
  private int oddPlace(List<String> cells, double[] numbers) {
    for (int i = 0; i < FlowScan.KEYS; i++) {
      if (cells.get(i) == null) {
        return i;
      }
    }
    if (!scan.isYear(cells.get(FlowScan.YEAR))) {
      return FlowScan.YEAR;
    }
    if (!FlowScan.isProduct(cells.get(FlowScan.PRODUCT))) {
      return FlowScan.PRODUCT;
    }
    for (int i = 0; i < numbers.length; i++) {
      String text = cells.get(numberPlaces[i]);
      numbers[i] = text == null ? FlowNumber.ABSENT : FlowNumber.of(text, scan.numbers().get(i));
      if (numbers[i] == FlowNumber.WRONG) {
        return numberPlaces[i];
      }
    }
    return -1;
  }
}
