package org.regulatedgoods.glm.kernel;

import java.util.SplittableRandom;

/**
 * The random numbers of one replicate. They depend on seed and replicate alone, so that replicates
 * come out the same in any order, on any number of tasks.
 */
public final class RandomStream {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private RandomStream() {}

  public static SplittableRandom of(long seed, long replicate) {
    return new SplittableRandom(mixed(mixed(seed) + GOLDEN * (replicate + 1)));
  }

  /** Murmur's finaliser: neighbouring numbers give unrelated ones. */
  private static long mixed(long z) {
    long a = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
    long b = (a ^ (a >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return b ^ (b >>> 33);
  }
}
