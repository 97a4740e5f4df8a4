package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws deliveries of major arms by the states that also export small arms. */
final class DeliveryDraw {
  private static final double UNKNOWN_RECIPIENT = 0.02;

  private final RandomStreams streams;

  DeliveryDraw(RandomStreams streams) {
    this.streams = streams;
  }

  List<ArmsDelivery> draw(List<Government> governments) {
    List<SimulatedState> states = governments.stream().map(Government::state).toList();
    List<ArmsDelivery> deliveries = new ArrayList<>();
    for (Government government : governments) {
      if (government.industry().exports()) {
        deliveries.addAll(deliveries(government, states));
      }
    }
    return List.copyOf(deliveries);
  }

  private List<ArmsDelivery> deliveries(Government government, List<SimulatedState> states) {
    SimulatedState supplier = government.state();
    Draw draw = streams.stream("deliveries", supplier.id());
    List<SimulatedState> others = states.stream().filter(s -> !s.equals(supplier)).toList();
    int count = Math.min(draw.between(2, 7), others.size());
    double level = 0.5 * StrictMath.log(government.industry().exportTarget());
    List<ArmsDelivery> deliveries = new ArrayList<>();
    for (SimulatedState other :
        Ranking.descending(others, state -> draw.uniform()).subList(0, count)) {
      boolean unknown = draw.chance(UNKNOWN_RECIPIENT);
      Optional<SimulatedState> recipient = unknown ? Optional.empty() : Optional.of(other);
      for (int year : Timeline.TRADE_YEARS) {
        int value = (int) Math.max(1, StrictMath.round(draw.logNormal(level - 2, 1)));
        if (draw.chance(0.7)) {
          deliveries.add(new ArmsDelivery(supplier, recipient, year, value));
        }
      }
    }
    return deliveries;
  }
}
