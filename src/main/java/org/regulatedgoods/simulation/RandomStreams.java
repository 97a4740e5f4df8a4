package org.regulatedgoods.simulation;

/**
 * One independent stream of random numbers for each purpose and key under one seed, so that another
 * state or another file does not shift the draws of the rest.
 */
record RandomStreams(long seed) {
  Draw stream(String purpose, Object key) {
    String name = purpose + '/' + key;
    return new Draw(mix(seed ^ mix(fnv1a(name))));
  }

  private static long fnv1a(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The finaliser of SplitMix64: neighbouring seeds must not give neighbouring streams. */
  private static long mix(long bits) {
    long z = bits + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
