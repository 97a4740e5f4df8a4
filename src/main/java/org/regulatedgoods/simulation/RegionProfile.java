package org.regulatedgoods.simulation;

/**
 * What is typical of a region's states.
 *
 * <p>The profiles are this simulation's own invention. They differ so that Africa, Latin America
 * and Europe come out in favour of regulating small arms, the Middle East, East and South Asia less
 * so.
 *
 * @param logGdpPerHead mean log GDP per head, in dollars
 * @param democracyLogit mean log odds of polyarchy
 * @param logViolence mean log deaths by violence per 100,000
 * @param logOpioids mean log percentage of adults who use opioids
 * @param logSites mean log number of cultural World Heritage sites
 * @param stateOwnership the probability that a producer of small arms is owned by the state
 */
record RegionProfile(
    double logGdpPerHead,
    double democracyLogit,
    double logViolence,
    double logOpioids,
    double logSites,
    double stateOwnership) {

  static RegionProfile of(Region region) {
    return switch (region) {
      case AFRICA -> new RegionProfile(7.5, 0.0, 2.7, -1.1, 0.7, 0.25);
      case LATIN_AMERICA -> new RegionProfile(8.8, 0.9, 2.9, -1.0, 1.2, 0.25);
      case EUROPE -> new RegionProfile(9.9, 1.8, 1.0, -0.6, 1.5, 0.25);
      case MIDDLE_EAST -> new RegionProfile(9.3, -1.3, 1.5, -0.5, 1.3, 0.65);
      case EAST_ASIA -> new RegionProfile(9.0, -0.5, 1.2, -0.9, 1.3, 0.55);
      case SOUTH_ASIA -> new RegionProfile(7.9, -0.4, 1.4, -0.5, 1.6, 0.60);
      case OTHER -> new RegionProfile(8.9, 0.8, 1.5, -0.8, 0.6, 0.30);
    };
  }
}
