package org.regulatedgoods.simulation;

import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One product that went from one country to another in a year.
 *
 * @param year of the trade
 * @param route exporter and importer
 * @param product HS 1992, six characters
 * @param value thousand USD, three decimals
 * @param tons metric tons, three decimals; empty where not known
 */
record TradeFlow(int year, Route route, String product, double value, OptionalDouble tons) {

  /** BACI's numbers of both ends. */
  record Route(int exporter, int importer) {}

  /** The order of a BACI file. */
  static final Comparator<TradeFlow> FILE_ORDER =
      Comparator.comparingInt(TradeFlow::year)
          .thenComparingInt(flow -> flow.route().exporter())
          .thenComparingInt(flow -> flow.route().importer())
          .thenComparing(TradeFlow::product);

  TradeFlow {
    Objects.requireNonNull(route, "route");
    Objects.requireNonNull(tons, "tons");
    if (product.length() != 6 || !(value > 0)) {
      throw new IllegalArgumentException("product " + product + " worth " + value);
    }
  }

  boolean isOf(TradedGood good) {
    return good.products().contains(product);
  }
}
