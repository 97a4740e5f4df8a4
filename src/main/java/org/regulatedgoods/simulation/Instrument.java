package org.regulatedgoods.simulation;

import java.util.List;
import org.regulatedgoods.theory.GradedResponse;

/** How the items of the reference instrument are answered. */
public final class Instrument {
  private Instrument() {}

  /** The items in the order of the questionnaire, each turned so that 5 is the strictest answer. */
  public static List<GradedResponse> responses() {
    return Item.instrument().stream().map(Item::response).toList();
  }
}
