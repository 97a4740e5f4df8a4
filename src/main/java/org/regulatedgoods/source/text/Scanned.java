package org.regulatedgoods.source.text;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a scan found in a file of flows, or in a piece of one. */
final class Scanned {

  /** So many faulty rows are enough: the file is refused for them. */
  private static final int ODD_ROWS = 200;

  /**
   * A row that is not summed.
   *
   * @param cells its wanted cells; null where there is no value
   * @param odd the header of the cell that forbids to sum it; null where its product is wanted
   */
  record Single(long line, List<String> cells, String odd) {}

  /** Why the file cannot be read on. */
  record Fault(long line, String column, String value, String text) {
    static Fault of(Unreadable e) {
      return new Fault(e.line(), e.column(), e.value(), e.getMessage());
    }
  }

  private final FlowScan scan;
  private final List<Single> singles = new ArrayList<>();
  private final Map<FlowSum.Pair, FlowSum> sums = new LinkedHashMap<>();
  private KeyOrder order = new KeyOrder();
  private int oddRows;
  private long lines;
  private long passedOver;
  private Fault fault;

  Scanned(FlowScan scan) {
    this.scan = scan;
  }

  /** The sum that the rows of an exporter, importer and year go to. */
  FlowSum sum(String exporter, String importer, String year) {
    return sums.computeIfAbsent(
        new FlowSum.Pair(exporter, importer, year),
        pair -> new FlowSum(pair, scan.numbers().size()));
  }

  void keep(long line, List<String> cells) {
    singles.add(new Single(line, cells, null));
  }

  /**
   * Keeps a row that cannot be summed.
   *
   * @param place of the cell that is why
   * @return false when there are so many of them that reading on is of no use
   */
  boolean keepOdd(long line, List<String> cells, int place) {
    singles.add(new Single(line, cells, scan.headers().get(place)));
    oddRows++;
    if (oddRows == ODD_ROWS) {
      fault = new Fault(line, "", null, ODD_ROWS + " rows have a fault; the rest is not read");
    }
    return oddRows < ODD_ROWS;
  }

  /** The file ends for us: with a fault, or null, after that many lines and rows passed over. */
  void end(Fault why, long readLines, long rowsPassedOver) {
    fault = fault == null ? why : fault;
    lines = readLines;
    passedOver = rowsPassedOver;
  }

  /** Adds the piece of the file that follows this one. */
  void then(Scanned next) {
    if (fault != null) {
      return;
    }
    for (Single single : next.singles) {
      singles.add(new Single(single.line() + lines, single.cells(), single.odd()));
    }
    for (FlowSum sum : next.sums.values()) {
      if (sum.rows() > 0) {
        sums.merge(sum.pair(), sum.after(lines), FlowSum::plus);
      }
    }
    order.then(next.order);
    if (next.fault != null) {
      Fault at = next.fault;
      fault = new Fault(at.line() + lines, at.column(), at.value(), at.text());
    }
    lines += next.lines;
    passedOver += next.passedOver;
  }

  List<Single> singles() {
    return singles;
  }

  /** The sums of rows; a sum of none may be among them. */
  Iterable<FlowSum> sums() {
    return sums.values();
  }

  KeyOrder order() {
    return order;
  }

  /** Rows that the declaration does not ask for. */
  long passedOver() {
    return passedOver;
  }

  /** Null where the file was read to its end. */
  Fault fault() {
    return fault;
  }

  /** The order of the keys comes first: it is also read alone. */
  void write(Output out) {
    order.write(out);
    out.writeInt(singles.size());
    for (Single single : singles) {
      out.writeLong(single.line());
      out.writeString(single.odd());
      for (String cell : single.cells()) {
        out.writeString(cell);
      }
    }
    out.writeInt(sums.size());
    for (FlowSum sum : sums.values()) {
      sum.write(out);
    }
    out.writeLong(lines);
    out.writeLong(passedOver);
    out.writeBoolean(fault != null);
    if (fault != null) {
      out.writeLong(fault.line());
      out.writeString(fault.column());
      out.writeString(fault.value());
      out.writeString(fault.text());
    }
  }

  static Scanned read(FlowScan scan, Input in) {
    Scanned scanned = new Scanned(scan);
    scanned.order = KeyOrder.read(in);
    int width = scan.headers().size();
    for (int left = in.readInt(); left > 0; left--) {
      long line = in.readLong();
      String odd = in.readString();
      String[] cells = new String[width];
      for (int i = 0; i < width; i++) {
        cells[i] = in.readString();
      }
      scanned.singles.add(new Single(line, Arrays.asList(cells), odd));
    }
    for (int left = in.readInt(); left > 0; left--) {
      FlowSum sum = FlowSum.read(in);
      scanned.sums.put(sum.pair(), sum);
    }
    scanned.lines = in.readLong();
    scanned.passedOver = in.readLong();
    if (in.readBoolean()) {
      scanned.fault = new Fault(in.readLong(), in.readString(), in.readString(), in.readString());
    }
    return scanned;
  }
}
