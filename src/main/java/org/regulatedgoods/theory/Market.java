package org.regulatedgoods.theory;

/**
 * The world market of the good: demand {@code D(p) = A - b p}, supply {@code S(p - r) = s (p - r)},
 * where {@code r} is the compliance cost a unit traded.
 *
 * @param demandIntercept A, units of the good at a price of zero; greater than 0
 * @param demandSlope b, units per unit of price; greater than 0
 * @param supplySlope s, units per unit of price; greater than 0
 */
public record Market(double demandIntercept, double demandSlope, double supplySlope) {
  public Market {
    Require.positive("demandIntercept (A)", demandIntercept);
    Require.positive("demandSlope (b)", demandSlope);
    Require.positive("supplySlope (s)", supplySlope);
  }

  /** k = b s / (b + s): the units of trade lost per unit of regulation. */
  public double sensitivity() {
    return demandSlope * supplySlope / (demandSlope + supplySlope);
  }

  /** Q0 = s A / (b + s): the quantity traded without regulation. */
  public double unregulatedTrade() {
    return supplySlope * demandIntercept / (demandSlope + supplySlope);
  }

  /** The regulation at which trade stops, Q0 / k = A / b. */
  public double prohibitiveRegulation() {
    return demandIntercept / demandSlope;
  }

  /** Q(r) = Q0 - k r: the quantity traded under regulation {@code r}. */
  public double trade(double regulation) {
    return unregulatedTrade() - sensitivity() * regulation;
  }
}
