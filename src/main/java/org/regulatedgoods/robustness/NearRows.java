package org.regulatedgoods.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which rows are near which, and by what weight: those of a row sum to 1. What is near is near in
 * the same year.
 *
 * @param kept the rows that have one near them; the others are numbered by their places among these
 */
@SuppressWarnings("ArrayRecordComponent")
record NearRows(int[] kept, int[][] near, double[][] weights) {

  static NearRows of(List<String> states, double[] years, Nearness nearness) {
    int[][] near = new int[states.size()][];
    double[][] how = new double[states.size()][];
    TreeMap<Integer, List<Integer>> byYear = new TreeMap<>();
    for (int row = 0; row < years.length; row++) {
      byYear.computeIfAbsent((int) years[row], year -> new ArrayList<>()).add(row);
    }
    byYear.forEach(
        (year, rows) -> {
          for (int row : rows) {
            String state = states.get(row);
            double[] all =
                rows.stream()
                    .mapToDouble(o -> o == row ? 0 : nearness.of(state, states.get(o), year))
                    .toArray();
            int[] places = IntStream.range(0, all.length).filter(k -> all[k] > 0).toArray();
            near[row] = Arrays.stream(places).map(rows::get).toArray();
            how[row] = Arrays.stream(places).mapToDouble(k -> all[k]).toArray();
          }
        });
    return amongThemselves(near, how);
  }

  private static NearRows amongThemselves(int[][] near, double[][] how) {
    int[] kept = IntStream.range(0, near.length).filter(row -> near[row].length > 0).toArray();
    int[] places = new int[near.length];
    for (int i = 0; i < kept.length; i++) {
      places[kept[i]] = i;
    }
    int[][] own = new int[kept.length][];
    double[][] weights = new double[kept.length][];
    for (int i = 0; i < kept.length; i++) {
      double sum = Arrays.stream(how[kept[i]]).sum();
      own[i] = Arrays.stream(near[kept[i]]).map(row -> places[row]).toArray();
      weights[i] = Arrays.stream(how[kept[i]]).map(weight -> weight / sum).toArray();
    }
    return new NearRows(kept, own, weights);
  }

  int rows() {
    return kept.length;
  }

  /** The weight of one row for another; 0 where it is not near. */
  double weight(int row, int other) {
    int at = Arrays.binarySearch(near[row], other);
    return at < 0 ? 0 : weights[row][at];
  }
}
