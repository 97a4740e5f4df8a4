package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.List;

/** V-Dem country-year core v15: its 22 id columns and two indices with their intervals. */
final class VDemLayout {
  static final String PATH = "vdem/V-Dem-CY-Core-v15.csv";
  static final List<String> HEADER =
      List.of(
          "country_name,country_text_id,country_id,year,historical_date,project,historical,histname,codingstart,codingend,codingstart_contemp,codingend_contemp,codingstart_hist,codingend_hist,gapstart1,gapstart2,gapstart3,gapend1,gapend2,gapend3,gap_index,COWcode,v2x_polyarchy,v2x_polyarchy_codelow,v2x_polyarchy_codehigh,v2x_polyarchy_sd,v2x_libdem,v2x_libdem_codelow,v2x_libdem_codehigh,v2x_libdem_sd"
              .split(",", -1));

  private static final String CODED_FROM = "1900";
  private static final String CODED_TO = "2024";

  private VDemLayout() {}

  static Sheet sheet(SimulatedWorld world) {
    List<List<String>> rows = new ArrayList<>();
    for (Government government : world.governments()) {
      government
          .state()
          .codes()
          .vdem()
          .ifPresent(code -> Series.years().forEach(year -> rows.add(row(government, code, year))));
    }
    return Sheet.of(PATH, HEADER, rows);
  }

  private static List<String> row(Government government, SimulatedState.VDem code, int year) {
    double polyarchy = government.society().polyarchy().at(year);
    List<String> row = new ArrayList<>();
    row.addAll(
        List.of(
            government.state().name(),
            code.textId(),
            Integer.toString(code.countryId()),
            Integer.toString(year),
            year + "-12-31",
            "0",
            "0",
            // The one free text of a row: a name of the time.
            "SYNTHETIC",
            CODED_FROM,
            CODED_TO,
            CODED_FROM,
            CODED_TO));
    row.addAll(List.of("", "", "", "", "", "", "", "", "1"));
    row.add(Integer.toString(government.state().codes().cow()));
    row.addAll(index(polyarchy));
    row.addAll(index(StrictMath.pow(polyarchy, 1.3)));
    return row;
  }

  /** An index in [0, 1] with the bounds of its interval and its standard deviation. */
  private static List<String> index(double value) {
    double deviation = 0.015 + 0.08 * value * (1 - value);
    return List.of(
        Decimals.brief(value, 3),
        Decimals.brief(Math.max(value - deviation, 0), 3),
        Decimals.brief(Math.min(value + deviation, 1), 3),
        Decimals.brief(deviation, 3));
  }
}
