package org.regulatedgoods.power;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where what is true lies among what the model holds possible, over worlds: counts, which add up to
 * the same in any order.
 *
 * @param worlds in all
 * @param fitted in how many the model could be estimated
 * @param bins of the rank, from the lowest: the share of the estimate's distribution below the
 *     truth
 * @param covered by the interval of each of {@link #LEVELS}
 */
record Ranks(int worlds, int fitted, List<Integer> bins, List<Integer> covered)
    implements Serializable {
  /** Bins of a histogram. */
  static final int BINS = 20;

  /** The intervals that are looked at. */
  static final List<Double> LEVELS = List.of(0.5, 0.8, 0.95);

  static final Ranks NONE =
      new Ranks(0, 0, Collections.nCopies(BINS, 0), Collections.nCopies(LEVELS.size(), 0));

  Ranks {
    bins = List.copyOf(bins);
    covered = List.copyOf(covered);
  }

  /** A world without estimates. */
  static Ranks unfitted() {
    return new Ranks(1, 0, NONE.bins(), NONE.covered());
  }

  /** A world whose truth has a rank between 0 and 1. */
  static Ranks at(double rank) {
    List<Integer> bins = new ArrayList<>(NONE.bins());
    bins.set((int) Math.min(rank * BINS, BINS - 1), 1);
    List<Integer> covered = new ArrayList<>();
    for (double level : LEVELS) {
      covered.add(Math.abs(rank - 0.5) <= level / 2 ? 1 : 0);
    }
    return new Ranks(1, 1, bins, covered);
  }

  Ranks plus(Ranks other) {
    return new Ranks(
        worlds + other.worlds,
        fitted + other.fitted,
        sum(bins, other.bins),
        sum(covered, other.covered));
  }

  private static List<Integer> sum(List<Integer> some, List<Integer> others) {
    List<Integer> sum = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      sum.add(some.get(i) + others.get(i));
    }
    return sum;
  }
}
