package org.regulatedgoods.glm;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Rows of a {@link Frame} as the workers keep them: as many as have some hundred thousand numbers.
 *
 * @param complete those that lack nothing
 */
record FrameBlock(RowBlock complete, Lost lost, Strays.Found strays) implements Serializable {

  private static final int NUMBERS = 400_000;

  /**
   * How the columns of a frame's row follow one another: {@link #FIRST} of one each, then those of
   * three lists.
   */
  record Layout(int atoms, int numbers, int factors) implements Serializable {
    static final List<String> FIRST = List.of("key", "cluster", "second", "outcome", "lacks");

    private static final int KEY = 0;
    private static final int CLUSTER = 1;
    private static final int SECOND = 2;
    private static final int OUTCOME = 3;
    private static final int LACKS = 4;

    /** The rows in blocks, in their order. */
    Iterator<FrameBlock> blocks(Iterator<Row> rows) {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return rows.hasNext();
        }

        @Override
        public FrameBlock next() {
          return block(rows);
        }
      };
    }

    private FrameBlock block(Iterator<Row> rows) {
      RowBlock.Builder complete = new RowBlock.Builder(atoms, numbers);
      Lost lost = new Lost();
      Strays.Found strays = new Strays.Found(factors);
      for (int taken = 0; taken < rowsEach() && rows.hasNext(); taken++) {
        Row row = rows.next();
        if (row.isNullAt(LACKS)) {
          complete.add(designRow(row));
          strays.add(row, FIRST.size() + atoms + numbers);
        } else {
          lost.add(row.getString(LACKS), row.getString(KEY));
        }
      }
      return new FrameBlock(complete.build(), lost, strays);
    }

    private int rowsEach() {
      return Math.max(1, NUMBERS / (1 + atoms + numbers));
    }

    private DesignRow designRow(Row row) {
      String key = row.getString(KEY);
      return new DesignRow(
          () -> key,
          row.getDouble(OUTCOME),
          numbers(row, FIRST.size(), atoms),
          new DesignRow.Apart(
              row.getString(CLUSTER),
              row.getString(SECOND),
              numbers(row, FIRST.size() + atoms, numbers)));
    }

    private static double[] numbers(Row row, int from, int count) {
      double[] numbers = new double[count];
      for (int i = 0; i < count; i++) {
        numbers[i] = row.getDouble(from + i);
      }
      return numbers;
    }
  }
}
