package org.regulatedgoods.simulation;

import java.util.List;

/**
 * The survey of officials on one good.
 *
 * @param officials in the order of the states
 * @param responseConstant g0 of the response model, as the number of responding countries sets it;
 *     infinite where every country answers
 */
record Survey(List<Official> officials, double responseConstant) {
  Survey {
    officials = List.copyOf(officials);
  }

  /** How many governments answered. */
  long states() {
    return officials.stream().map(Official::state).distinct().count();
  }
}
