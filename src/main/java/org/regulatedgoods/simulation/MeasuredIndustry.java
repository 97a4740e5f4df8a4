package org.regulatedgoods.simulation;

import java.util.List;
import java.util.OptionalDouble;
import org.regulatedgoods.theory.Quantity;

/** Gives a drawn arms industry the exports and the owners that are measured. */
final class MeasuredIndustry {
  private MeasuredIndustry() {}

  /** The industry with these attributes; what they leave out stays. */
  static Industry of(SimulatedState state, Industry drawn, Attributes attributes) {
    OptionalDouble exports = attributes.of(TradedGood.SMALL_ARMS, Quantity.EXPORTS);
    OptionalDouble share = attributes.of(TradedGood.SMALL_ARMS, Quantity.STATE_SHARE);
    if (exports.isEmpty() && share.isEmpty()) {
      return drawn;
    }
    double target =
        exports.isPresent() ? StrictMath.expm1(exports.getAsDouble()) : drawn.exportTarget();
    double owned = share.isPresent() ? Decimals.round(share.getAsDouble(), 2) : drawn.stateShare();
    if (target == 0 && owned == 0) {
      return new Industry(List.of(), 0);
    }
    boolean stays = !drawn.firms().isEmpty() && share.isEmpty();
    return new Industry(stays ? drawn.firms() : List.of(firm(state, owned)), target);
  }

  /** The one producer of a state of which no more is known than who owns the producers. */
  private static Firm firm(SimulatedState state, double owned) {
    return new Firm("Synthetic Arms " + state.id(), owned, 1);
  }
}
