package org.regulatedgoods.simulation;

import java.util.Objects;
import java.util.Optional;

/**
 * What a state is like, year by year.
 *
 * @param gdpPerHead dollars
 * @param population persons
 * @param polyarchy in [0, 1], three decimals as V-Dem prints it
 * @param harm what the goods do to its people
 * @param aid ODA in percent of GNI, two decimals; empty for a state that is no donor
 * @param polity its Polity score
 */
record Society(
    Series gdpPerHead,
    Series population,
    Series polyarchy,
    Harm harm,
    Optional<Series> aid,
    PolityScore polity) {
  Society {
    Objects.requireNonNull(gdpPerHead, "gdpPerHead");
    Objects.requireNonNull(population, "population");
    Objects.requireNonNull(polyarchy, "polyarchy");
    Objects.requireNonNull(harm, "harm");
    Objects.requireNonNull(aid, "aid");
    Objects.requireNonNull(polity, "polity");
  }

  double logGdpPerHead() {
    return StrictMath.log(gdpPerHead.measured());
  }
}
