package org.regulatedgoods.simulation;

/**
 * How many of a state's adults use a drug in the year that a study measures, in percent of those
 * aged 15 to 64, two decimals.
 *
 * @param counted whether a survey of the population has found out how many use opioids
 */
record DrugUse(double cannabis, double cocaine, double opioids, boolean counted) {
  DrugUse {
    if (!(cannabis >= 0 && cocaine >= 0 && opioids >= 0)) {
      throw new IllegalArgumentException(
          "percentages of " + cannabis + ", " + cocaine + " and " + opioids);
    }
  }
}
