package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Draws who sells what to whom. Exporters spread what they set out to export over customers, more
 * of it to those with an appetite; what a state imports follows.
 */
final class TradeDraw {
  /** A partner in BACI that is no member of the United Nations: 490, "Other Asia, n.e.s.". */
  static final int OTHER_ASIA = 490;

  /** Everyday goods. */
  private static final List<String> CIVIL = List.of("090111", "100630", "870323");

  // BACI has no flow below a thousand dollars.
  private static final double LEAST_VALUE = 1;
  private static final double UNKNOWN_TONS = 0.03;
  private static final int MOST_PRODUCTS = 3;

  private final RandomStreams streams;
  private final Map<TradedGood, Map<Integer, Double>> appetites = new EnumMap<>(TradedGood.class);

  TradeDraw(RandomStreams streams, List<SimulatedState> states) {
    this.streams = streams;
    for (TradedGood good : TradedGood.values()) {
      appetites.put(good, appetites(good, streams, states));
    }
  }

  /**
   * The trade of all states.
   *
   * @param targets thousand USD a year that a state sets out to export, by good and by its id
   */
  Trade draw(List<SimulatedState> states, Map<TradedGood, Map<String, Double>> targets) {
    List<TradeFlow> flows = new ArrayList<>();
    for (SimulatedState state : states) {
      if (state.codes().baci().isPresent()) {
        int baci = state.codes().baci().getAsInt();
        for (TradedGood good : TradedGood.values()) {
          flows.addAll(regulated(good, baci, targets.get(good).get(state.id())));
        }
        flows.addAll(civil(baci));
      }
    }
    flows.addAll(civil(OTHER_ASIA));
    return new Trade(flows);
  }

  private List<TradeFlow> regulated(TradedGood good, int exporter, double target) {
    if (target == 0) {
      return List.of();
    }
    Draw draw = streams.stream(good.trade(), exporter);
    List<TradeFlow> flows = new ArrayList<>();
    List<Integer> customers = customers(good, draw, exporter, draw.between(8, 16));
    for (int customer : customers) {
      TradeFlow.Route route = new TradeFlow.Route(exporter, customer);
      double appetite = appetites.get(good).get(customer);
      double sale = target / customers.size() * draw.logNormal(0.5 * StrictMath.log(appetite), 0.9);
      for (String product : products(good, draw)) {
        flows.addAll(yearly(draw, route, product, sale / 2));
      }
      if (draw.chance(0.25)) {
        flows.addAll(yearly(draw, route, draw.one(good.lookalikes()), sale));
      }
    }
    return flows;
  }

  /** Of everyday goods the same partners buy that buy small arms. */
  private List<TradeFlow> civil(int exporter) {
    Draw draw = streams.stream("civil-trade", exporter);
    List<TradeFlow> flows = new ArrayList<>();
    for (int customer : customers(TradedGood.SMALL_ARMS, draw, exporter, draw.between(2, 6))) {
      TradeFlow.Route route = new TradeFlow.Route(exporter, customer);
      flows.addAll(yearly(draw, route, draw.one(CIVIL), draw.logNormal(6, 2)));
    }
    return flows;
  }

  private static List<String> products(TradedGood good, Draw draw) {
    int count = draw.between(1, Math.min(MOST_PRODUCTS, good.products().size()));
    return Ranking.descending(good.products(), product -> draw.uniform()).subList(0, count);
  }

  private List<Integer> customers(TradedGood good, Draw draw, int exporter, int count) {
    Map<Integer, Double> weights = appetites.get(good);
    List<Integer> others =
        weights.keySet().stream().filter(partner -> partner != exporter).toList();
    List<Integer> ranked =
        Ranking.descending(others, partner -> draw.samplingKey(weights.get(partner)));
    return ranked.subList(0, Math.min(count, ranked.size()));
  }

  private static List<TradeFlow> yearly(
      Draw draw, TradeFlow.Route route, String product, double level) {
    List<TradeFlow> flows = new ArrayList<>();
    for (int year : Timeline.TRADE_YEARS) {
      double value = Decimals.round(level * draw.logNormal(0, 0.25), 3);
      OptionalDouble tons = tons(draw, value);
      if (value >= LEAST_VALUE) {
        flows.add(new TradeFlow(year, route, product, value, tons));
      }
    }
    return flows;
  }

  static OptionalDouble tons(Draw draw, double value) {
    double perTon = draw.logNormal(3, 0.7);
    return draw.chance(UNKNOWN_TONS)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Decimals.round(value / perTon, 3));
  }

  /** By BACI number, in its order, so that sampling does not depend on a hash. */
  private static Map<Integer, Double> appetites(
      TradedGood good, RandomStreams streams, List<SimulatedState> states) {
    Map<Integer, Double> appetites = new TreeMap<>();
    appetites.put(OTHER_ASIA, 1.0);
    for (SimulatedState state : states) {
      Draw draw = streams.stream(good.own("appetite"), state.id());
      double mean = TradeProfile.of(good, state.region()).importAppetite();
      double appetite = draw.logNormal(mean, 0.9);
      state.codes().baci().ifPresent(code -> appetites.put(code, appetite));
    }
    return appetites;
  }
}
