package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.regulatedgoods.theory.Quantity;

/**
 * Gives a drawn trade the exports and imports that are measured. Who buys from whom is at random;
 * what one side has more than the other, a partner outside the United Nations buys or sells.
 */
final class MeasuredTrade {
  /** Values are whole dollars here, and thousands in the files. */
  private static final double DOLLARS = 1000;

  /** BACI has no flow below a thousand dollars: a year's, where all years have as much. */
  private static final long LEAST = 1000;

  private final RandomStreams streams;
  private final List<SimulatedState> states;
  private final Map<String, Attributes> rows;

  MeasuredTrade(RandomStreams streams, List<SimulatedState> states, Map<String, Attributes> rows) {
    this.streams = streams;
    this.states = states;
    this.rows = rows;
  }

  /** The trade with these attributes; that in goods of which they leave out both sides stays. */
  Trade of(Trade drawn) {
    List<TradeFlow> flows = new ArrayList<>();
    Predicate<TradeFlow> stays = flow -> true;
    for (TradedGood good : TradedGood.values()) {
      if (isMeasured(good, Quantity.EXPORTS) || isMeasured(good, Quantity.CONSUMPTION)) {
        List<TradeFlow> own = drawn.flows().stream().filter(flow -> flow.isOf(good)).toList();
        stays = stays.and(flow -> !flow.isOf(good));
        flows.addAll(
            flows(
                good,
                sides(own, good, Quantity.EXPORTS, flow -> flow.route().exporter()),
                sides(own, good, Quantity.CONSUMPTION, flow -> flow.route().importer())));
      }
    }
    drawn.flows().stream().filter(stays).forEach(flows::add);
    return new Trade(flows);
  }

  private boolean isMeasured(TradedGood good, Quantity quantity) {
    return rows.values().stream().anyMatch(row -> row.of(good, quantity).isPresent());
  }

  /** Dollars over all years by BACI number, in its order: as measured, else as drawn. */
  private Map<Integer, Long> sides(
      List<TradeFlow> drawn, TradedGood good, Quantity quantity, ToIntFunction<TradeFlow> partner) {
    Map<Integer, Long> sides = new TreeMap<>();
    drawn.forEach(
        flow ->
            sides.merge(
                partner.applyAsInt(flow), StrictMath.round(flow.value() * DOLLARS), Long::sum));
    // What is left over is this partner's own.
    sides.remove(TradeDraw.OTHER_ASIA);
    for (SimulatedState state : states) {
      OptionalDouble value = rows.get(state.id()).of(good, quantity);
      if (value.isPresent() && state.codes().baci().isPresent()) {
        double thousands = StrictMath.expm1(value.getAsDouble()) * Timeline.TRADE_YEARS.size();
        sides.put(state.codes().baci().getAsInt(), StrictMath.round(thousands * DOLLARS));
      }
    }
    return sides;
  }

  /** Each seller goes round the buyers until it has sold all. */
  private List<TradeFlow> flows(
      TradedGood good, Map<Integer, Long> sold, Map<Integer, Long> bought) {
    Draw draw = streams.stream(good.own("measured-trade"), "world");
    List<Integer> sellers = Ranking.descending(List.copyOf(sold.keySet()), s -> draw.uniform());
    List<Integer> buyers = Ranking.descending(List.copyOf(bought.keySet()), b -> draw.uniform());
    Map<Integer, Long> wanted = new TreeMap<>(bought);
    List<TradeFlow> flows = new ArrayList<>();
    for (int seller : sellers) {
      long left = sold.get(seller);
      for (int buyer : buyers) {
        long sale = buyer == seller ? 0 : Math.min(left, wanted.get(buyer));
        flows.addAll(flows(draw, new TradeFlow.Route(seller, buyer), good, sale));
        wanted.merge(buyer, -sale, Long::sum);
        left -= sale;
      }
      flows.addAll(flows(draw, new TradeFlow.Route(seller, TradeDraw.OTHER_ASIA), good, left));
    }
    for (int buyer : buyers) {
      TradeFlow.Route route = new TradeFlow.Route(TradeDraw.OTHER_ASIA, buyer);
      flows.addAll(flows(draw, route, good, wanted.get(buyer)));
    }
    return flows;
  }

  private static List<TradeFlow> flows(
      Draw draw, TradeFlow.Route route, TradedGood good, long dollars) {
    List<Integer> years = Timeline.TRADE_YEARS;
    long each = dollars / years.size() < LEAST ? 0 : dollars / years.size();
    String product = good.products().get(0);
    List<TradeFlow> flows = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      long sale = i < years.size() - 1 ? each : dollars - each * (years.size() - 1);
      if (sale > 0) {
        double value = sale / DOLLARS;
        flows.add(new TradeFlow(years.get(i), route, product, value, TradeDraw.tons(draw, value)));
      }
    }
    return flows;
  }
}
