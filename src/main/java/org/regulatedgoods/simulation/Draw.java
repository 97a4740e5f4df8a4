package org.regulatedgoods.simulation;

import java.util.List;
import java.util.Random;

/**
 * Draws from one stream. {@link Random} and {@link StrictMath} are fixed by their contracts, so
 * that a seed means the same on every Java and every processor.
 */
final class Draw {
  private final Random random;

  Draw(long seed) {
    this.random = new Random(seed);
  }

  /** In [0, 1). */
  double uniform() {
    return random.nextDouble();
  }

  double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  double normal(double mean, double deviation) {
    return mean + deviation * random.nextGaussian();
  }

  double logNormal(double logMean, double logDeviation) {
    return StrictMath.exp(normal(logMean, logDeviation));
  }

  /** The standard logistic distribution. */
  double logistic() {
    double uniform = openUniform();
    return StrictMath.log(uniform / (1 - uniform));
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** A whole number between both ends, which are included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** A key that grows with the weight: the largest n of them are a weighted sample of n. */
  double samplingKey(double weight) {
    return StrictMath.log(openUniform()) / weight;
  }

  private double openUniform() {
    return Math.max(uniform(), 0x1p-53);
  }
}
