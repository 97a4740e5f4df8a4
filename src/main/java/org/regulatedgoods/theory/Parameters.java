package org.regulatedgoods.theory;

import java.util.Objects;

/**
 * What the countries share: the market, the weights of the groups and the cost of a regime.
 *
 * @param market demand and supply of the good
 * @param weights how much each group counts
 * @param regimeCost c of the cost {@code c r^2 / 2} of running a regime; greater than 0
 */
public record Parameters(Market market, Weights weights, double regimeCost) {
  public Parameters {
    Objects.requireNonNull(market, "market");
    Objects.requireNonNull(weights, "weights");
    Require.positive("regimeCost (c)", regimeCost);
  }
}
