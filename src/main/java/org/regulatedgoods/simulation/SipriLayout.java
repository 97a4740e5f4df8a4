package org.regulatedgoods.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * SIPRI's exports as 360info processed them. The coordinates stay blank: they are facts about real
 * places, which this file has no reason to repeat.
 */
final class SipriLayout {
  static final String PATH = "sipri/sipri-exports-processed.csv";
  static final List<String> HEADER =
      List.of(
          "supplier",
          "recipient",
          "year",
          "value",
          "supplier_cown",
          "recipient_cown",
          "supplier_lon",
          "supplier_lat",
          "recipient_lon",
          "recipient_lat");

  private static final String NOT_KNOWN = "Unknown recipient(s)";

  private SipriLayout() {}

  static Sheet sheet(SimulatedWorld world) {
    List<List<String>> rows =
        world.deliveries().stream()
            .sorted(
                Comparator.comparing((ArmsDelivery delivery) -> delivery.supplier().names().sipri())
                    .thenComparing(delivery -> name(delivery.recipient()))
                    .thenComparingInt(ArmsDelivery::year))
            .map(SipriLayout::row)
            .toList();
    return Sheet.of(PATH, HEADER, rows);
  }

  private static List<String> row(ArmsDelivery delivery) {
    return List.of(
        delivery.supplier().names().sipri(),
        name(delivery.recipient()),
        Integer.toString(delivery.year()),
        Integer.toString(delivery.value()),
        Integer.toString(delivery.supplier().codes().cow()),
        delivery.recipient().map(state -> Integer.toString(state.codes().cow())).orElse("NA"),
        "",
        "",
        "",
        "");
  }

  private static String name(Optional<SimulatedState> recipient) {
    return recipient.map(state -> state.names().sipri()).orElse(NOT_KNOWN);
  }
}
