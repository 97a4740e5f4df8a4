package org.regulatedgoods.simulation;

/**
 * A fictitious producer of small arms.
 *
 * @param name says that it is synthetic
 * @param stateShare how much of it the state owns, in [0, 1], two decimals
 * @param outputWeight its share of the state's output, two decimals
 */
record Firm(String name, double stateShare, double outputWeight) {
  Firm {
    if (!(stateShare >= 0 && stateShare <= 1 && outputWeight > 0 && outputWeight <= 1)) {
      throw new IllegalArgumentException(
          name + ": state share " + stateShare + ", output weight " + outputWeight);
    }
  }
}
