package org.regulatedgoods.robustness;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Moran's I of some values, with its moments when these are dealt among the rows at random (Cliff
 * and Ord 1981, ch. 2). Rows that have none near them are left out.
 */
final class MoransI {

  private static final double TIE = 1e-10;

  private final NearRows near;
  private final double[] deviations;
  private final double squares;

  /** Of a value a row. */
  MoransI(double[] values, NearRows near) {
    this.near = near;
    double mean = Arrays.stream(near.kept()).mapToDouble(row -> values[row]).average().orElse(0);
    this.deviations = Arrays.stream(near.kept()).mapToDouble(row -> values[row] - mean).toArray();
    this.squares = Arrays.stream(deviations).map(d -> d * d).sum();
  }

  /** Of the values as they are; the weights sum to the number of rows. */
  double value() {
    return value(deviations);
  }

  private double value(double[] dealt) {
    double products = 0;
    for (int i = 0; i < dealt.length; i++) {
      int[] others = near.near()[i];
      double[] weights = near.weights()[i];
      double around = 0;
      for (int k = 0; k < others.length; k++) {
        around += weights[k] * dealt[others[k]];
      }
      products += dealt[i] * around;
    }
    return products / squares;
  }

  double expectation() {
    return -1.0 / (near.rows() - 1);
  }

  double variance() {
    double n = near.rows();
    double both = 0;
    double[] sums = new double[near.rows()];
    for (int i = 0; i < near.rows(); i++) {
      for (int k = 0; k < near.near()[i].length; k++) {
        int j = near.near()[i][k];
        double weight = near.weights()[i][k];
        both += weight * (weight + near.weight(j, i));
        sums[i] += weight;
        sums[j] += weight;
      }
    }
    double through = Arrays.stream(sums).map(sum -> sum * sum).sum();
    double fourth = Arrays.stream(deviations).map(d -> d * d * d * d).sum();
    double kurtosis = n * fourth / (squares * squares);
    double second =
        n * ((n * n - 3 * n + 3) * both - n * through + 3 * n * n)
            - kurtosis * ((n * n - n) * both - 2 * n * through + 6 * n * n);
    double mean = expectation();
    return second / ((n - 1) * (n - 2) * (n - 3) * n * n) - mean * mean;
  }

  /** The share of permutations as far from the expectation, the values' own order included. */
  double permuted(int permutations, long seed) {
    Shuffles shuffles = new Shuffles(permutations, near.rows(), seed);
    int[] all = IntStream.range(0, near.rows()).toArray();
    int[] from = new int[near.rows()];
    double[] dealt = new double[near.rows()];
    double limit = Math.abs(value() - expectation()) * (1 - TIE);
    int farther = 0;
    for (int b = 0; b < permutations; b++) {
      shuffles.fill(from, b, all, all);
      Arrays.setAll(dealt, i -> deviations[from[i]]);
      farther += Math.abs(value(dealt) - expectation()) < limit ? 0 : 1;
    }
    return (farther + 1.0) / (permutations + 1);
  }

  /** Whether the values differ at all. */
  boolean varies() {
    return squares > 0;
  }
}
