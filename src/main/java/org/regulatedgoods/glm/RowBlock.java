package org.regulatedgoods.glm;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Complete rows side by side in arrays: a pass over millions of rows that are kept so decodes
 * nothing, and what keeps them counts a few arrays in place of millions of objects.
 */
final class RowBlock implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] outcomes;
  private final double[] atoms;
  private final double[] numbers;
  private final Words clusters;
  private final Words secondClusters;
  private final byte[] keys;
  private final int[] keyEnds;

  RowBlock(List<DesignRow> rows) {
    outcomes = rows.stream().mapToDouble(DesignRow::outcome).toArray();
    atoms = joined(rows, DesignRow::atoms);
    numbers = joined(rows, DesignRow::numbers);
    clusters = Words.of(rows, DesignRow::cluster);
    secondClusters = Words.of(rows, DesignRow::secondCluster);
    byte[][] each =
        rows.stream().map(row -> row.key().getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    keyEnds = new int[each.length];
    keys = new byte[Arrays.stream(each).mapToInt(key -> key.length).sum()];
    int end = 0;
    for (int i = 0; i < each.length; i++) {
      System.arraycopy(each[i], 0, keys, end, each[i].length);
      end += each[i].length;
      keyEnds[i] = end;
    }
  }

  int size() {
    return outcomes.length;
  }

  /** Shows the rows one after another. */
  void forEach(Consumer<DesignRow> taker) {
    for (int i = 0; i < outcomes.length; i++) {
      int row = i;
      taker.accept(
          new DesignRow(
              () -> key(row),
              outcomes[i],
              part(atoms, i),
              new DesignRow.Apart(clusters.word(i), secondClusters.word(i), part(numbers, i))));
    }
  }

  private String key(int row) {
    int begin = row == 0 ? 0 : keyEnds[row - 1];
    return new String(keys, begin, keyEnds[row] - begin, StandardCharsets.UTF_8);
  }

  private double[] part(double[] all, int row) {
    int width = all.length / outcomes.length;
    return Arrays.copyOfRange(all, row * width, (row + 1) * width);
  }

  private static double[] joined(List<DesignRow> rows, Function<DesignRow, double[]> part) {
    return rows.stream().flatMapToDouble(row -> Arrays.stream(part.apply(row))).toArray();
  }

  /** A word a row, each distinct word once. */
  private static final class Words implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String[] distinct;
    private final int[] codes;

    private Words(String[] distinct, int[] codes) {
      this.distinct = distinct;
      this.codes = codes;
    }

    static Words of(List<DesignRow> rows, Function<DesignRow, String> word) {
      Map<String, Integer> known = new HashMap<>();
      int[] codes = new int[rows.size()];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = known.computeIfAbsent(word.apply(rows.get(i)), unseen -> known.size());
      }
      String[] distinct = new String[known.size()];
      known.forEach((text, code) -> distinct[code] = text);
      return new Words(distinct, codes);
    }

    String word(int row) {
      return distinct[codes[row]];
    }
  }
}
