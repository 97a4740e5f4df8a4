package org.regulatedgoods.power;

import java.util.SplittableRandom;

/** Draws from one stream; {@link StrictMath} makes them the same on every processor. */
final class Chance {
  private final SplittableRandom random;
  private double spare = Double.NaN;

  Chance(SplittableRandom random) {
    this.random = random;
  }

  /** A stream that depends on the number of those split off before it, and on nothing else. */
  Chance split() {
    return new Chance(random.split());
  }

  /** In [0, 1). */
  double uniform() {
    return random.nextDouble();
  }

  double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** The standard normal distribution, by Marsaglia's polar method. */
  double normal() {
    if (!Double.isNaN(spare)) {
      double kept = spare;
      spare = Double.NaN;
      return kept;
    }
    double u;
    double v;
    double square;
    do {
      u = 2 * uniform() - 1;
      v = 2 * uniform() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square == 0);
    double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
    spare = v * factor;
    return u * factor;
  }

  /** The standard logistic distribution. */
  double logistic() {
    double uniform = Math.max(uniform(), 0x1p-53);
    return StrictMath.log(uniform / (1 - uniform));
  }
}
