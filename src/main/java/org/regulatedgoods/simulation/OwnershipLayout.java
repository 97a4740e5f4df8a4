package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.List;

/** This project's register of arms producers: a coder's row a firm and year, with its source. */
final class OwnershipLayout {
  static final String PATH = "ownership/arms-producers.csv";
  static final List<String> HEADER =
      List.of(
          "firm",
          "country",
          "iso3",
          "year",
          "state_share",
          "output_weight",
          "coder",
          "coded_on",
          "source_citation");

  private OwnershipLayout() {}

  static Sheet sheet(SimulatedWorld world) {
    List<List<String>> rows = new ArrayList<>();
    for (Government government : world.governments()) {
      for (Firm firm : government.industry().firms()) {
        Timeline.TRADE_YEARS.forEach(
            year -> rows.add(row(world.seed(), government.state(), firm, year)));
      }
    }
    return Sheet.of(PATH, HEADER, rows);
  }

  private static List<String> row(long seed, SimulatedState state, Firm firm, int year) {
    return List.of(
        firm.name(),
        state.name(),
        state.codes().iso3(),
        Integer.toString(year),
        Decimals.brief(firm.stateShare(), 2),
        Decimals.brief(firm.outputWeight(), 2),
        "simulator",
        Timeline.SURVEY_YEAR + "-01-15",
        "SYNTHETIC: drawn with seed " + seed);
  }
}
