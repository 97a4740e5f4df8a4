package org.regulatedgoods.simulation;

import java.util.Objects;
import org.regulatedgoods.theory.GovernmentPreference;
import org.regulatedgoods.theory.LinearPreference;

/**
 * What drives a government in the regulation of a good, and what it wants.
 *
 * @param measures its drivers, as a study of the written files measures them
 * @param preference what these make it want
 * @param taste z: r* in standard deviations from the mean, plus what the drivers do not explain
 */
record Stance(LinearPreference.Measures measures, GovernmentPreference preference, double taste) {
  Stance {
    Objects.requireNonNull(measures, "measures");
    Objects.requireNonNull(preference, "preference");
  }

  /** r*, the regulation its drivers make it want. */
  double preferred() {
    return preference.stringency();
  }
}
