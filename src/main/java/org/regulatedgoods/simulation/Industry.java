package org.regulatedgoods.simulation;

import java.util.List;

/**
 * A state's arms industry.
 *
 * @param firms its producers; none in most states
 * @param exportTarget thousand USD of small arms a year that it sets out to export; 0 for a state
 *     that exports none
 */
record Industry(List<Firm> firms, double exportTarget) {
  Industry {
    firms = List.copyOf(firms);
    if (!(exportTarget >= 0)) {
      throw new IllegalArgumentException("an export target of " + exportTarget);
    }
  }

  boolean exports() {
    return exportTarget > 0;
  }

  /** sigma: the output-weighted state-owned share of the producers, 0 where there are none. */
  double stateShare() {
    double weight = firms.stream().mapToDouble(Firm::outputWeight).sum();
    double owned = firms.stream().mapToDouble(f -> f.stateShare() * f.outputWeight()).sum();
    return weight > 0 ? owned / weight : 0;
  }
}
