package org.regulatedgoods.source.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** The flows of one exporter, importer and year together, but those of some products. */
final class FlowSum {

  private final Pair pair;
  private final double[] totals;

  /** What rounding took from each total: so it is the same in however many pieces it is added. */
  private final double[] rests;

  private long line;
  private long rows;

  /** An exporter, importer and year, as the file writes them. */
  record Pair(String exporter, String importer, String year) {}

  FlowSum(Pair pair, int numbers) {
    this.pair = pair;
    this.totals = new double[numbers];
    this.rests = new double[numbers];
    Arrays.fill(totals, FlowNumber.ABSENT);
  }

  /** Adds the numbers of the row in that line. */
  void add(long rowLine, double[] numbers) {
    if (rows == 0) {
      line = rowLine;
    }
    rows++;
    add(numbers);
  }

  private void add(double[] numbers) {
    for (int i = 0; i < totals.length; i++) {
      if (!Double.isNaN(numbers[i])) {
        add(i, numbers[i]);
      }
    }
  }

  /** Knuth's sum of two, which is exact together with what is rounded off. */
  private void add(int i, double number) {
    double before = Double.isNaN(totals[i]) ? 0 : totals[i];
    double after = before + number;
    double added = after - before;
    rests[i] += (before - (after - added)) + (number - added);
    totals[i] = after;
  }

  /** This one with what the next piece of the file has of the same. */
  FlowSum plus(FlowSum following) {
    line = rows == 0 ? following.line : line;
    rows += following.rows;
    add(following.totals);
    for (int i = 0; i < rests.length; i++) {
      rests[i] += following.rests[i];
    }
    return this;
  }

  /** Moves to where the piece of the file starts that it was found in. */
  FlowSum after(long lines) {
    line += lines;
    return this;
  }

  Pair pair() {
    return pair;
  }

  /** The line of the first of the rows. */
  long line() {
    return line;
  }

  /** How many rows it is the sum of. */
  long rows() {
    return rows;
  }

  /** The sum of a number; null where no row has it; no number where it is beyond all. */
  Double total(int number) {
    return Double.isNaN(totals[number]) ? null : Double.valueOf(totals[number] + rests[number]);
  }

  void write(DataOutputStream out) throws IOException {
    ScannedBytes.text(pair.exporter(), out);
    ScannedBytes.text(pair.importer(), out);
    ScannedBytes.text(pair.year(), out);
    out.writeLong(line);
    out.writeLong(rows);
    ScannedBytes.doubles(totals, out);
    ScannedBytes.doubles(rests, out);
  }

  static FlowSum read(DataInputStream in) throws IOException {
    Pair pair = new Pair(ScannedBytes.text(in), ScannedBytes.text(in), ScannedBytes.text(in));
    long line = in.readLong();
    long rows = in.readLong();
    double[] totals = ScannedBytes.doubles(in);
    FlowSum sum = new FlowSum(pair, totals.length);
    sum.line = line;
    sum.rows = rows;
    System.arraycopy(totals, 0, sum.totals, 0, totals.length);
    System.arraycopy(ScannedBytes.doubles(in), 0, sum.rests, 0, totals.length);
    return sum;
  }
}
