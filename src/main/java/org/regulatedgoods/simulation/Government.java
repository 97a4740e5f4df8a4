package org.regulatedgoods.simulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * One state of the simulated world with what it is like and what its government wants.
 *
 * @param industry its makers of small arms
 * @param stances on every good
 */
record Government(
    SimulatedState state, Society society, Industry industry, Map<TradedGood, Stance> stances) {
  Government {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(society, "society");
    Objects.requireNonNull(industry, "industry");
    stances = Collections.unmodifiableMap(new EnumMap<>(stances));
  }

  Stance on(TradedGood good) {
    return stances.get(good);
  }
}
