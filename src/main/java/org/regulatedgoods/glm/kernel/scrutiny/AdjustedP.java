package org.regulatedgoods.glm.kernel.scrutiny;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** P-values adjusted for the family of tests that they belong to, in the order given. */
public final class AdjustedP {
  private AdjustedP() {}

  /** Holm (1979): no true hypothesis of the family rejected but with probability alpha. */
  public static double[] holm(double... pValues) {
    int[] order = ascending(pValues);
    double[] adjusted = new double[pValues.length];
    double highest = 0;
    for (int k = 0; k < order.length; k++) {
      highest = Math.max(highest, Math.min(1, (order.length - k) * pValues[order[k]]));
      adjusted[order[k]] = highest;
    }
    return adjusted;
  }

  /** Benjamini and Hochberg (1995): the expected share of false rejections is at most alpha. */
  public static double[] benjaminiHochberg(double... pValues) {
    int[] order = ascending(pValues);
    double[] adjusted = new double[pValues.length];
    double lowest = 1;
    for (int k = order.length - 1; k >= 0; k--) {
      lowest = Math.min(lowest, pValues[order[k]] * order.length / (k + 1));
      adjusted[order[k]] = lowest;
    }
    return adjusted;
  }

  /**
   * Romano and Wolf's step-down (2005; 2016): as Holm's, but learning from the replicates how the
   * statistics go together.
   *
   * @param statistics of the hypotheses, of either sign
   * @param replicates the same statistics under the null, one array a replicate
   */
  public static double[] romanoWolf(double[] statistics, List<double[]> replicates) {
    if (replicates.isEmpty()) {
      throw new IllegalArgumentException("There are no replicates");
    }
    double[] sizes = Arrays.stream(statistics).map(Math::abs).toArray();
    int[] order = IntStream.rangeClosed(1, sizes.length).map(k -> sizes.length - k).toArray();
    int[] ascending = ascending(sizes);
    int[] larger = new int[sizes.length];
    for (double[] replicate : replicates) {
      if (replicate.length != sizes.length) {
        throw new IllegalArgumentException(
            "A replicate has %d statistics, not %d".formatted(replicate.length, sizes.length));
      }
      double largest = 0;
      for (int k = 0; k < sizes.length; k++) {
        int hypothesis = ascending[k];
        largest = Math.max(largest, Math.abs(replicate[hypothesis]));
        larger[hypothesis] += largest >= sizes[hypothesis] ? 1 : 0;
      }
    }
    double[] adjusted = new double[sizes.length];
    double highest = 0;
    for (int k : order) {
      double share = (larger[ascending[k]] + 1.0) / (replicates.size() + 1);
      highest = Math.max(highest, share);
      adjusted[ascending[k]] = highest;
    }
    return adjusted;
  }

  private static int[] ascending(double[] values) {
    for (double value : values) {
      if (!(value >= 0)) {
        throw new IllegalArgumentException("Not a size or p-value: " + value);
      }
    }
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> values[k]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
