package org.regulatedgoods.source.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.regulatedgoods.source.text.PlainLines.Bytes;

/**
 * Scans a piece of a file of flows that is as plain as such files are: ASCII, no quotes, as many
 * cells in every line as in the header. It finds what {@link CarefulScan} does, from bytes alone.
 * Of a file that is not so in one place it says that and nothing else; then the careful scan tells
 * what it is.
 */
final class PlainScan {

  private static final int PRODUCTS = 1_000_000;

  private final FlowScan scan;
  private final PlainRow row;
  private final Scanned scanned;
  private final int[] places;
  private final int[] numberPlaces;
  private final boolean[] wanted = new boolean[PRODUCTS];
  private final double[] numbers;
  private long line;

  /** The key of the row before, and the sum that it went to; null where it is of no year. */
  private long year;

  private long exporter;
  private long importer;
  private FlowSum sum;

  private PlainScan(FlowScan scan, PlainHeader header) {
    this.scan = scan;
    this.scanned = new Scanned(scan);
    this.places = header.places().stream().mapToInt(place -> place).toArray();
    this.row = new PlainRow(scan.format(), header.width(), leading(places));
    this.numberPlaces = Arrays.stream(scan.numberPlaces()).map(i -> places[i]).toArray();
    this.numbers = new double[numberPlaces.length];
    scan.products().forEach(code -> wanted[Integer.parseInt(code)] = true);
  }

  /** The cells up to the last one of exporter, importer and year. */
  private static int leading(int[] places) {
    int pair = Math.max(places[FlowScan.EXPORTER], places[FlowScan.IMPORTER]);
    return 1 + Math.max(pair, places[FlowScan.YEAR]);
  }

  /**
   * What is in the lines that start from one byte to before another; empty where the file is not
   * plain there.
   *
   * @param header what the careful reader found in the file's header
   */
  static Optional<Scanned> of(FlowScan scan, PlainHeader header, Bytes bytes, FilePiece piece) {
    try (PlainLines lines = PlainLines.open(bytes, piece.from(), piece.to())) {
      PlainScan plain = new PlainScan(scan, header);
      if (piece.from() == 0 && !lines.skip(header.lines())) {
        return Optional.empty();
      }
      plain.line = piece.from() == 0 ? header.lines() : 0;
      return plain.run(lines) ? Optional.of(plain.scanned) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean run(PlainLines lines) throws IOException {
    boolean more = true;
    while (more && (lines.begin() < lines.end() || lines.fill())) {
      byte[] bytes = lines.buffer();
      row.forget();
      int next = lines.begin();
      while (more && next < lines.end()) {
        next = row.read(bytes, next);
        if (next == PlainRow.NOT_PLAIN) {
          return false;
        }
        line++;
        more = take();
        if (row.isUnfit()) {
          return false;
        }
      }
      lines.done();
    }
    scanned.end(null, line, 0);
    return !lines.isStuck();
  }

  private boolean take() {
    if (!row.repeats()) {
      takePair();
    }
    int product = row.sixDigits(places[FlowScan.PRODUCT]);
    int odd = oddPlace(product);
    if (odd >= 0) {
      return scanned.keepOdd(line, cells(), odd);
    }
    scanned.order().next(year, exporter, importer, row.packed(places[FlowScan.PRODUCT]));
    if (wanted[product]) {
      scanned.keep(line, cells());
    } else {
      sum.add(line, numbers);
    }
    return true;
  }

  private void takePair() {
    long y = row.packed(places[FlowScan.YEAR]);
    long e = row.packed(places[FlowScan.EXPORTER]);
    long i = row.packed(places[FlowScan.IMPORTER]);
    if (y != year || e != exporter || i != importer) {
      year = y;
      exporter = e;
      importer = i;
      sum = newSum();
    }
  }

  private FlowSum newSum() {
    String text = text(FlowScan.YEAR);
    return text == null || exporter == 0 || importer == 0 || !scan.isYear(text)
        ? null
        : scanned.sum(text(FlowScan.EXPORTER), text(FlowScan.IMPORTER), text);
  }

  /** As in the careful scan. */
  private int oddPlace(int product) {
    if (sum == null || product < 0) {
      return oddKey();
    }
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = row.number(numberPlaces[i], scan.numbers().get(i));
      if (numbers[i] == FlowNumber.WRONG) {
        return scan.numberPlaces()[i];
      }
    }
    return -1;
  }

  private int oddKey() {
    for (int i = 0; i < FlowScan.KEYS; i++) {
      if (text(i) == null) {
        return i;
      }
    }
    return scan.isYear(text(FlowScan.YEAR)) ? FlowScan.PRODUCT : FlowScan.YEAR;
  }

  private List<String> cells() {
    String[] cells = new String[places.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = text(i);
    }
    return Arrays.asList(cells);
  }

  private String text(int column) {
    return row.text(places[column]);
  }
}
