package org.regulatedgoods.power;

/** What the drivers do not explain, in standard deviations of r*, as in the sample world. */
final class Noise {
  /** u, a government's own taste. */
  static final double GOVERNMENT = 0.5;

  /** One official's deviation from the government. */
  static final double OFFICIAL = 0.3;

  private Noise() {}
}
