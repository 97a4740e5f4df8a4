package org.regulatedgoods.simulation;

/**
 * What is typical of a region's states.
 *
 * <p>The profiles are this simulation's own invention. They differ so that Africa, Latin America
 * and Europe come out in favour of regulation, the Middle East, East and South Asia less so.
 *
 * @param logGdpPerHead mean log GDP per head, in dollars
 * @param democracyLogit mean log odds of polyarchy
 * @param logViolence mean log deaths by violence per 100,000
 * @param exporterLogit log odds that a state of average size exports small arms
 * @param stateOwnership the probability that a producer is owned by the state
 * @param importAppetite mean log attractiveness as a buyer of small arms
 */
record RegionProfile(
    double logGdpPerHead,
    double democracyLogit,
    double logViolence,
    double exporterLogit,
    double stateOwnership,
    double importAppetite) {

  static RegionProfile of(Region region) {
    return switch (region) {
      case AFRICA -> new RegionProfile(7.5, 0.0, 2.7, -1.9, 0.25, -0.6);
      case LATIN_AMERICA -> new RegionProfile(8.8, 0.9, 2.9, -1.5, 0.25, -0.2);
      case EUROPE -> new RegionProfile(9.9, 1.8, 1.0, -0.35, 0.25, 0.2);
      case MIDDLE_EAST -> new RegionProfile(9.3, -1.3, 1.5, -0.5, 0.65, 0.9);
      case EAST_ASIA -> new RegionProfile(9.0, -0.5, 1.2, -0.2, 0.55, 0.5);
      case SOUTH_ASIA -> new RegionProfile(7.9, -0.4, 1.4, -0.2, 0.60, 0.5);
      case OTHER -> new RegionProfile(8.9, 0.8, 1.5, -1.0, 0.30, 0.0);
    };
  }
}
