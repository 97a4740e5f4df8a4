package org.regulatedgoods.glm;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Complete rows side by side in arrays: a pass over millions of rows that are kept so decodes
 * nothing, and what keeps them counts a few arrays in place of millions of objects.
 */
final class RowBlock implements Serializable {
  private static final long serialVersionUID = 1L;

  /** 2^64 over the golden ratio. */
  private static final long SCATTERING = 0x9E3779B97F4A7C15L;

  private final double[] outcomes;
  private final double[] atoms;
  private final double[] numbers;
  private final Words clusters;
  private final Words secondClusters;
  private final byte[] keys;
  private final int[] keyEnds;

  private RowBlock(Builder rows) {
    outcomes = Arrays.copyOf(rows.outcomes, rows.size);
    atoms = Arrays.copyOf(rows.atoms, rows.size * rows.atomsEach);
    numbers = Arrays.copyOf(rows.numbers, rows.size * rows.numbersEach);
    clusters = new Words(rows.clusters, rows.size);
    secondClusters = new Words(rows.secondClusters, rows.size);
    keys = rows.keys.toByteArray();
    keyEnds = Arrays.copyOf(rows.keyEnds, rows.size);
  }

  /** Takes rows one after another, and keeps none as an object. */
  static final class Builder {
    private static final int FIRST = 256;

    private final int atomsEach;
    private final int numbersEach;
    private double[] outcomes = new double[FIRST];
    private double[] atoms;
    private double[] numbers;
    private final Words.Builder clusters = new Words.Builder(FIRST);
    private final Words.Builder secondClusters = new Words.Builder(FIRST);
    private final ByteArrayOutputStream keys = new ByteArrayOutputStream();
    private int[] keyEnds = new int[FIRST];
    private int size;

    Builder(int atomsEach, int numbersEach) {
      this.atomsEach = atomsEach;
      this.numbersEach = numbersEach;
      atoms = new double[FIRST * atomsEach];
      numbers = new double[FIRST * numbersEach];
    }

    private void makeRoom() {
      if (size == outcomes.length) {
        int more = 2 * size;
        outcomes = Arrays.copyOf(outcomes, more);
        atoms = Arrays.copyOf(atoms, more * atomsEach);
        numbers = Arrays.copyOf(numbers, more * numbersEach);
        keyEnds = Arrays.copyOf(keyEnds, more);
      }
    }

    void add(DesignRow row) {
      makeRoom();
      outcomes[size] = row.outcome();
      System.arraycopy(row.atoms(), 0, atoms, size * atomsEach, atomsEach);
      System.arraycopy(row.numbers(), 0, numbers, size * numbersEach, numbersEach);
      clusters.add(size, row.cluster());
      secondClusters.add(size, row.secondCluster());
      keys.writeBytes(row.key().getBytes(StandardCharsets.UTF_8));
      keyEnds[size] = keys.size();
      size++;
    }

    RowBlock build() {
      return new RowBlock(this);
    }
  }

  int size() {
    return outcomes.length;
  }

  /** Shows the rows one after another. */
  void forEach(Consumer<DesignRow> taker) {
    for (int i = 0; i < outcomes.length; i++) {
      taker.accept(row(i));
    }
  }

  /**
   * One row of each so many, scattered, so that no period among the rows is met; of fewer rows one
   * as often as they are that many.
   */
  RowBlock every(int nth) {
    Builder some = new Builder(each(atoms), each(numbers));
    int block = Arrays.hashCode(outcomes);
    for (int from = 0; from < outcomes.length; from += nth) {
      int drawn = from + (int) ((((from + block) * SCATTERING) >>> Integer.SIZE) % nth);
      if (drawn < outcomes.length) {
        some.add(row(drawn));
      }
    }
    return some.build();
  }

  private DesignRow row(int i) {
    return new DesignRow(
        () -> key(i),
        outcomes[i],
        part(atoms, i),
        new DesignRow.Apart(clusters.word(i), secondClusters.word(i), part(numbers, i)));
  }

  private String key(int row) {
    int begin = row == 0 ? 0 : keyEnds[row - 1];
    return new String(keys, begin, keyEnds[row] - begin, StandardCharsets.UTF_8);
  }

  private double[] part(double[] all, int row) {
    int width = each(all);
    return Arrays.copyOfRange(all, row * width, (row + 1) * width);
  }

  private int each(double[] all) {
    return outcomes.length == 0 ? 0 : all.length / outcomes.length;
  }

  /** A word a row, each distinct word once. */
  private static final class Words implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String[] distinct;
    private final int[] codes;

    private Words(Builder words, int size) {
      distinct = words.known.keySet().toArray(String[]::new);
      codes = Arrays.copyOf(words.codes, size);
    }

    String word(int row) {
      return distinct[codes[row]];
    }

    private static final class Builder {
      private final Map<String, Integer> known = new LinkedHashMap<>();
      private int[] codes;

      Builder(int capacity) {
        codes = new int[capacity];
      }

      void add(int row, String word) {
        if (row == codes.length) {
          codes = Arrays.copyOf(codes, 2 * row);
        }
        codes[row] = known.computeIfAbsent(word, unseen -> known.size());
      }
    }
  }
}
