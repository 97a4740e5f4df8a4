package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A World Bank DataBank export, long, as R saves it: NA where there is no value, aggregates among
 * the countries, and at the end three blank rows and two of provenance.
 */
final class WorldBankLayout {
  static final String PATH = "worldbank/oda-gni.csv";
  static final List<String> HEADER =
      List.of(
          "Series Name",
          "Series Code",
          "Country Name",
          "Country Code",
          "Time",
          "Time Code",
          "Value");

  private static final String SERIES = "Net ODA provided, total (% of GNI)";
  private static final String SERIES_CODE = "DC.ODA.TOTL.GN.ZS";
  private static final String MISSING = "NA";

  private WorldBankLayout() {}

  static Sheet sheet(SimulatedWorld world) {
    List<List<String>> rows = new ArrayList<>();
    world.governments().stream()
        .sorted(Comparator.comparing((Government government) -> government.state().name()))
        .forEach(government -> rows.addAll(rows(government)));
    Series.years().forEach(year -> rows.add(row("High income", "HIC", year, mean(world, year))));
    Series.years().forEach(year -> rows.add(row("World", "WLD", year, mean(world, year))));
    rows.addAll(footer(world.seed()));
    return new Sheet(PATH, HEADER, rows, Sheet.Quoting.EVERY_TEXT);
  }

  private static List<List<String>> rows(Government government) {
    SimulatedState state = government.state();
    return Series.years()
        .mapToObj(year -> row(state.name(), state.codes().iso3(), year, aid(government, year)))
        .toList();
  }

  private static String aid(Government government, int year) {
    return government
        .society()
        .aid()
        .map(series -> Decimals.brief(series.at(year), 2))
        .orElse(MISSING);
  }

  private static String mean(SimulatedWorld world, int year) {
    return Decimals.brief(
        world.governments().stream()
            .flatMap(government -> government.society().aid().stream())
            .mapToDouble(series -> series.at(year))
            .average()
            .orElse(0),
        9);
  }

  private static List<String> row(String name, String code, int year, String value) {
    return List.of(SERIES, SERIES_CODE, name, code, Integer.toString(year), "YR" + year, value);
  }

  private static List<List<String>> footer(long seed) {
    return List.of(
        footer(MISSING),
        footer(MISSING),
        footer(MISSING),
        footer("Data from database: SYNTHETIC, not the World Bank's (seed " + seed + ")"),
        footer("Last Updated: 12/31/2006"));
  }

  private static List<String> footer(String first) {
    List<String> row = new ArrayList<>(List.of(first));
    row.addAll(Collections.nCopies(HEADER.size() - 1, MISSING));
    return row;
  }
}
