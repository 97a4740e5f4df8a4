package org.regulatedgoods.simulation;

import java.util.Objects;
import org.regulatedgoods.theory.LinearPreference;

/**
 * One state of the simulated world with what drives its government and what it wants.
 *
 * @param measures its drivers, as a study of the written files measures them
 * @param preferred r*, the regulation its drivers make it want, not below 0
 * @param taste z: r* in standard deviations from the mean, plus what the drivers do not explain
 */
record Government(
    SimulatedState state,
    Society society,
    Industry industry,
    LinearPreference.Measures measures,
    double preferred,
    double taste) {
  Government {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(society, "society");
    Objects.requireNonNull(industry, "industry");
    Objects.requireNonNull(measures, "measures");
  }
}
