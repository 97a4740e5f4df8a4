package org.regulatedgoods.simulation;

import java.util.List;

/** CEPII's BACI: one file a year; values in thousand dollars, tons or NA, products as text. */
final class BaciLayout {
  static final List<String> HEADER = List.of("t", "i", "j", "k", "v", "q");

  private BaciLayout() {}

  static String path(int year) {
    return "baci/BACI_HS92_Y" + year + "_V202301.csv";
  }

  static List<Sheet> sheets(SimulatedWorld world) {
    return Timeline.TRADE_YEARS.stream()
        .map(
            year ->
                Sheet.of(
                    path(year),
                    HEADER,
                    world.trade().flows().stream()
                        .filter(flow -> flow.year() == year)
                        .map(BaciLayout::row)
                        .toList()))
        .toList();
  }

  private static List<String> row(TradeFlow flow) {
    return List.of(
        Integer.toString(flow.year()),
        Integer.toString(flow.route().exporter()),
        Integer.toString(flow.route().importer()),
        flow.product(),
        Decimals.text(flow.value(), 3),
        flow.tons().isPresent() ? Decimals.text(flow.tons().getAsDouble(), 3) : "NA");
  }
}
