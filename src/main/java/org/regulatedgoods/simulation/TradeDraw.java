package org.regulatedgoods.simulation;

import java.util.ArrayList;
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

  // BACI has no flow below a thousand dollars.
  private static final double LEAST_VALUE = 1;
  private static final double UNKNOWN_TONS = 0.03;

  private final RandomStreams streams;
  private final Map<Integer, Double> appetites;

  TradeDraw(RandomStreams streams, List<SimulatedState> states) {
    this.streams = streams;
    this.appetites = appetites(streams, states);
  }

  Trade draw(List<SimulatedState> states, Map<String, Industry> industries) {
    List<TradeFlow> flows = new ArrayList<>();
    for (SimulatedState state : states) {
      if (state.codes().baci().isPresent()) {
        int baci = state.codes().baci().getAsInt();
        flows.addAll(arms(baci, industries.get(state.id()).exportTarget()));
        flows.addAll(civil(baci));
      }
    }
    flows.addAll(civil(OTHER_ASIA));
    return new Trade(flows);
  }

  private List<TradeFlow> arms(int exporter, double target) {
    if (target == 0) {
      return List.of();
    }
    Draw draw = streams.stream("arms-trade", exporter);
    List<TradeFlow> flows = new ArrayList<>();
    List<Integer> customers = customers(draw, exporter, draw.between(8, 16));
    for (int customer : customers) {
      TradeFlow.Route route = new TradeFlow.Route(exporter, customer);
      double sale =
          target / customers.size() * draw.logNormal(0.5 * StrictMath.log(appetite(customer)), 0.9);
      for (String product : products(draw)) {
        flows.addAll(yearly(draw, route, product, sale / 2));
      }
      if (draw.chance(0.25)) {
        flows.addAll(yearly(draw, route, draw.one(Product.OTHER_ARMS), sale));
      }
    }
    return flows;
  }

  private List<TradeFlow> civil(int exporter) {
    Draw draw = streams.stream("civil-trade", exporter);
    List<TradeFlow> flows = new ArrayList<>();
    for (int customer : customers(draw, exporter, draw.between(2, 6))) {
      TradeFlow.Route route = new TradeFlow.Route(exporter, customer);
      flows.addAll(yearly(draw, route, draw.one(Product.CIVIL), draw.logNormal(6, 2)));
    }
    return flows;
  }

  private static List<String> products(Draw draw) {
    int count = draw.between(1, 3);
    return Ranking.descending(Product.SMALL_ARMS, product -> draw.uniform()).subList(0, count);
  }

  private List<Integer> customers(Draw draw, int exporter, int count) {
    List<Integer> others =
        appetites.keySet().stream().filter(partner -> partner != exporter).toList();
    List<Integer> ranked =
        Ranking.descending(others, partner -> draw.samplingKey(appetite(partner)));
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

  private static OptionalDouble tons(Draw draw, double value) {
    double perTon = draw.logNormal(3, 0.7);
    return draw.chance(UNKNOWN_TONS)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Decimals.round(value / perTon, 3));
  }

  private double appetite(int partner) {
    return appetites.get(partner);
  }

  /** By BACI number, in its order, so that sampling does not depend on a hash. */
  private static Map<Integer, Double> appetites(
      RandomStreams streams, List<SimulatedState> states) {
    Map<Integer, Double> appetites = new TreeMap<>();
    appetites.put(OTHER_ASIA, 1.0);
    for (SimulatedState state : states) {
      Draw draw = streams.stream("appetite", state.id());
      double appetite = draw.logNormal(RegionProfile.of(state.region()).importAppetite(), 0.9);
      state.codes().baci().ifPresent(code -> appetites.put(code, appetite));
    }
    return appetites;
  }
}
