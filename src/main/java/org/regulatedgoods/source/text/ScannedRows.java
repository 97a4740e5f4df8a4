package org.regulatedgoods.source.text;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.regulatedgoods.source.text.Scanned.Single;

/** What a scan found in a file as rows for Spark, in the columns of {@link FlowFiles#rows}. */
record ScannedRows(FlowScan scan, String file) {

  Iterator<Row> of(Scanned scanned) {
    int[] numbers = scan.numberPlaces();
    Stream<Row> sums =
        StreamSupport.stream(scanned.sums().spliterator(), false)
            .filter(sum -> sum.rows() > 0)
            .map(sum -> sum(sum, numbers));
    return Stream.of(scanned.singles().stream().map(this::single), sums, rest(scanned).stream())
        .flatMap(rows -> rows)
        .iterator();
  }

  private Row single(Single row) {
    Object[] cells = cells(row.line(), 1);
    System.arraycopy(row.cells().toArray(), 0, cells, 0, row.cells().size());
    cells[cells.length - 1] = row.odd();
    return RowFactory.create(cells);
  }

  private Row sum(FlowSum sum, int[] numbers) {
    Object[] cells = cells(sum.line(), sum.rows());
    cells[FlowScan.EXPORTER] = sum.pair().exporter();
    cells[FlowScan.IMPORTER] = sum.pair().importer();
    cells[FlowScan.YEAR] = sum.pair().year();
    for (int i = 0; i < numbers.length; i++) {
      Double total = sum.total(i);
      cells[numbers[i]] = total == null ? null : total.toString();
    }
    cells[cells.length - 2] = true;
    return RowFactory.create(cells);
  }

  private List<Row> rest(Scanned scanned) {
    int width = scan.headers().size();
    if (scanned.fault() != null) {
      Scanned.Fault fault = scanned.fault();
      Object[] cells = cells(fault.line(), 0);
      cells[width + 4] = fault.column();
      cells[width + 5] = fault.value();
      cells[width + 6] = fault.text();
      return List.of(RowFactory.create(cells));
    }
    if (scanned.passedOver() > 0) {
      Object[] cells = cells(0, scanned.passedOver());
      cells[width + 3] = TextFiles.PASSED_OVER;
      return List.of(RowFactory.create(cells));
    }
    return List.of();
  }

  /** A row with nothing but where it is and how many rows it stands for. */
  private Object[] cells(long line, long rows) {
    int width = scan.headers().size();
    Object[] cells = new Object[width + 9];
    cells[width] = file;
    cells[width + 1] = line;
    cells[width + 2] = rows;
    cells[width + 7] = false;
    return cells;
  }
}
