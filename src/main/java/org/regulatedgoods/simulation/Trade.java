package org.regulatedgoods.simulation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The world's trade. */
final class Trade {
  private final List<TradeFlow> flows;
  private final Map<TradedGood, Map<Integer, Double>> sold = new EnumMap<>(TradedGood.class);
  private final Map<TradedGood, Map<Integer, Double>> bought = new EnumMap<>(TradedGood.class);

  Trade(Collection<TradeFlow> flows) {
    this.flows = flows.stream().sorted(TradeFlow.FILE_ORDER).toList();
    for (TradedGood good : TradedGood.values()) {
      List<TradeFlow> own = this.flows.stream().filter(flow -> flow.isOf(good)).toList();
      sold.put(good, sums(own, flow -> flow.route().exporter()));
      bought.put(good, sums(own, flow -> flow.route().importer()));
    }
  }

  private static Map<Integer, Double> sums(
      List<TradeFlow> flows, Function<TradeFlow, Integer> partner) {
    return flows.stream()
        .collect(Collectors.groupingBy(partner, Collectors.summingDouble(TradeFlow::value)));
  }

  /** All flows, in BACI's order. */
  List<TradeFlow> flows() {
    return flows;
  }

  /** log(1 + mean yearly exports of a good in thousand USD). */
  double exports(TradedGood good, int baci) {
    return logMean(sold.get(good).getOrDefault(baci, 0.0));
  }

  /** log(1 + mean yearly imports of a good in thousand USD). */
  double imports(TradedGood good, int baci) {
    return logMean(bought.get(good).getOrDefault(baci, 0.0));
  }

  private static double logMean(double sum) {
    return StrictMath.log1p(sum / Timeline.TRADE_YEARS.size());
  }
}
