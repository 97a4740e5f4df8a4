package org.regulatedgoods.power;

import java.io.Serializable;

/**
 * What the worlds of a design said of one claim. Tallies are added in the order of their blocks, so
 * that sums do not depend on where they were computed.
 *
 * @param worlds in all
 * @param fitted in how many the model could be estimated
 * @param supported in how many the coefficient was significant and of the expected sign
 * @param rejected in how many it was significant
 * @param covered in how many its interval held what is true
 * @param sums over the worlds that were fitted
 */
record Tally(int worlds, int fitted, int supported, int rejected, int covered, Sums sums)
    implements Serializable {

  /**
   * Sums over worlds.
   *
   * @param deviation of the estimates from what is true
   * @param squares of those deviations
   * @param variance the squared standard errors
   * @param magnitude the absolute estimates of the worlds where they were significant
   * @param wrong in how many of these the sign was not that of what is true
   * @param detectable the standard errors that an effect must be from zero to be found four times
   *     of five
   */
  record Sums(
      double deviation,
      double squares,
      double variance,
      double magnitude,
      int wrong,
      double detectable)
      implements Serializable {
    static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

    Sums plus(Sums other) {
      return new Sums(
          deviation + other.deviation,
          squares + other.squares,
          variance + other.variance,
          magnitude + other.magnitude,
          wrong + other.wrong,
          detectable + other.detectable);
    }
  }

  static final Tally NONE = new Tally(0, 0, 0, 0, 0, Sums.NONE);

  Tally plus(Tally other) {
    return new Tally(
        worlds + other.worlds,
        fitted + other.fitted,
        supported + other.supported,
        rejected + other.rejected,
        covered + other.covered,
        sums.plus(other.sums));
  }
}
