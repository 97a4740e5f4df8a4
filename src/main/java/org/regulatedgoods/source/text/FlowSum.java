package org.regulatedgoods.source.text;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
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

  void write(Output out) {
    out.writeString(pair.exporter());
    out.writeString(pair.importer());
    out.writeString(pair.year());
    out.writeLong(line);
    out.writeLong(rows);
    out.writeInt(totals.length);
    out.writeDoubles(totals);
    out.writeDoubles(rests);
  }

  static FlowSum read(Input in) {
    Pair pair = new Pair(in.readString(), in.readString(), in.readString());
    long line = in.readLong();
    long rows = in.readLong();
    int numbers = in.readInt();
    FlowSum sum = new FlowSum(pair, numbers);
    sum.line = line;
    sum.rows = rows;
    System.arraycopy(in.readDoubles(numbers), 0, sum.totals, 0, numbers);
    System.arraycopy(in.readDoubles(numbers), 0, sum.rests, 0, numbers);
    return sum;
  }
}
