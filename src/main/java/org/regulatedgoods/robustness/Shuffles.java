package org.regulatedgoods.robustness;

import java.util.SplittableRandom;
import org.regulatedgoods.glm.kernel.RandomStream;

/**
 * Permutations of the rows of a panel. Each depends on the seed and its number alone, and is the
 * same for every specification: one that lacks some rows takes the permutation as it acts on those
 * that it has, leaving out the others, so that specifications go together as they do in the data.
 */
final class Shuffles {

  private final int[][] permutations;

  Shuffles(int count, int rows, long seed) {
    this.permutations = new int[count][];
    for (int b = 0; b < count; b++) {
      permutations[b] = permutation(rows, RandomStream.of(seed, b));
    }
  }

  private static int[] permutation(int rows, SplittableRandom random) {
    int[] places = new int[rows];
    for (int i = 0; i < rows; i++) {
      places[i] = i;
    }
    for (int i = rows - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = places[i];
      places[i] = places[other];
      places[other] = kept;
    }
    return places;
  }

  int count() {
    return permutations.length;
  }

  /**
   * The permutation of some rows: for each, the position among them that its value comes from.
   *
   * @param positions of the panel's rows among those chosen; -1 for a row that is not
   */
  void fill(int[] into, int number, int[] chosen, int[] positions) {
    int[] permutation = permutations[number];
    for (int i = 0; i < chosen.length; i++) {
      int row = permutation[chosen[i]];
      while (positions[row] < 0) {
        row = permutation[row];
      }
      into[i] = positions[row];
    }
  }
}
