package org.regulatedgoods.simulation;

import java.util.List;
import java.util.function.Predicate;

/**
 * The world's trade.
 *
 * @param flows in BACI's order
 */
record Trade(List<TradeFlow> flows) {
  Trade {
    flows = flows.stream().sorted(TradeFlow.FILE_ORDER).toList();
  }

  /** log(1 + mean yearly small-arms exports in thousand USD). */
  double exports(int baci) {
    return logMean(flow -> flow.route().exporter() == baci);
  }

  /** log(1 + mean yearly small-arms imports in thousand USD). */
  double imports(int baci) {
    return logMean(flow -> flow.route().importer() == baci);
  }

  private double logMean(Predicate<TradeFlow> side) {
    double sum =
        flows.stream()
            .filter(TradeFlow::isSmallArms)
            .filter(side)
            .mapToDouble(TradeFlow::value)
            .sum();
    return StrictMath.log1p(sum / Timeline.TRADE_YEARS.size());
  }
}
