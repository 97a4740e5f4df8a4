package org.regulatedgoods.robustness;

/**
 * How near states are to each other, both ways alike; what is larger is nearer, and 0 is not near.
 */
@FunctionalInterface
public interface Nearness {

  /** Of two states in a year. */
  double of(String state, String other, int year);
}
