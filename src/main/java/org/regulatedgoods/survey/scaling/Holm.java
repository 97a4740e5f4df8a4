package org.regulatedgoods.survey.scaling;

import java.util.Comparator;
import java.util.stream.IntStream;

/** P-values adjusted for their number by Holm's step-down rule (1979). */
final class Holm {

  private Holm() {}

  /** In the order given; NaN stays and does not count. */
  static double[] adjusted(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .filter(i -> !Double.isNaN(values[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = values.clone();
    double greatest = 0;
    for (int rank = 0; rank < order.length; rank++) {
      greatest = Math.max(greatest, Math.min(1, values[order[rank]] * (order.length - rank)));
      adjusted[order[rank]] = greatest;
    }
    return adjusted;
  }
}
