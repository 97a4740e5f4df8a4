package org.regulatedgoods.simulation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The drivers and the additive index, measured from nothing but the written files. */
final class Measured {
  /** The columns of the design after the constant. */
  static final List<String> TERMS =
      List.of(
          "exporters", "exporters:state_share", "democracy", "harm", "humanitarian", "consumers");

  /** One responding country. */
  record Row(SimulatedState state, double index, List<Double> drivers) {}

  private final Path directory;
  private final Map<Integer, Double> exports = new HashMap<>();
  private final Map<Integer, Double> imports = new HashMap<>();

  Measured(Path directory) throws IOException {
    this.directory = directory;
    for (int year : List.of(2003, 2004, 2005)) {
      for (NamedCsvRecord flow : Table.read(directory.resolve(BaciLayout.path(year)))) {
        if (Product.SMALL_ARMS.contains(flow.getField("k"))) {
          double value = Double.parseDouble(flow.getField("v")) / 3;
          exports.merge(Integer.parseInt(flow.getField("i")), value, Double::sum);
          imports.merge(Integer.parseInt(flow.getField("j")), value, Double::sum);
        }
      }
    }
  }

  double exports(SimulatedState state) {
    return logOf(exports, state);
  }

  double imports(SimulatedState state) {
    return logOf(imports, state);
  }

  /** The responding countries that V-Dem covers. */
  List<Row> rows(List<SimulatedState> states) throws IOException {
    Map<String, Double> polyarchy = polyarchy();
    Map<String, Double> violence =
        column(OwidLayout.MORTALITY_PATH, "Year", "Entity", OwidLayout.MORTALITY_HEADER.get(4));
    Map<String, Double> aid = column(WorldBankLayout.PATH, "Time", "Country Code", "Value");
    Map<String, Double> index = additiveIndex();
    Map<String, Double> owned = stateShares();
    List<Row> rows = new ArrayList<>();
    for (SimulatedState state : states) {
      String iso3 = state.codes().iso3();
      String vdem = state.codes().vdem().map(SimulatedState.VDem::textId).orElse("");
      if (index.containsKey(iso3) && polyarchy.containsKey(vdem)) {
        double x = exports(state);
        List<Double> drivers =
            List.of(
                1.0,
                x,
                x * owned.getOrDefault(iso3, 0.0),
                polyarchy.get(vdem),
                Math.log1p(violence.get(state.names().owid())),
                aid.getOrDefault(iso3, 0.0),
                imports(state));
        rows.add(new Row(state, index.get(iso3), drivers));
      }
    }
    return rows;
  }

  private static double logOf(Map<Integer, Double> trade, SimulatedState state) {
    return state.codes().baci().isPresent()
        ? Math.log1p(trade.getOrDefault(state.codes().baci().getAsInt(), 0.0))
        : 0;
  }

  private Map<String, Double> polyarchy() throws IOException {
    return column(VDemLayout.PATH, "year", "country_text_id", "v2x_polyarchy");
  }

  private Map<String, Double> column(String path, String year, String key, String value)
      throws IOException {
    Map<String, Double> column = new HashMap<>();
    for (NamedCsvRecord row : Table.read(directory.resolve(path))) {
      if (row.getField(year).equals("2005") && !row.getField(value).equals("NA")) {
        column.put(row.getField(key), Double.parseDouble(row.getField(value)));
      }
    }
    return column;
  }

  private Map<String, Double> stateShares() throws IOException {
    Map<String, Double> owned = new HashMap<>();
    Map<String, Double> weights = new HashMap<>();
    for (NamedCsvRecord row : Table.read(directory.resolve(OwnershipLayout.PATH))) {
      if (row.getField("year").equals("2005")) {
        double weight = Double.parseDouble(row.getField("output_weight"));
        double share = Double.parseDouble(row.getField("state_share"));
        owned.merge(row.getField("iso3"), share * weight, Double::sum);
        weights.merge(row.getField("iso3"), weight, Double::sum);
      }
    }
    owned.replaceAll((iso3, sum) -> sum / weights.get(iso3));
    return owned;
  }

  /** The mean over officials of the mean over answered items, reverse-worded items turned. */
  private Map<String, Double> additiveIndex() throws IOException {
    Map<String, List<Double>> scores = new HashMap<>();
    for (NamedCsvRecord row : Table.read(directory.resolve(SurveyLayout.PATH))) {
      double sum = 0;
      int answered = 0;
      for (Item item : Item.instrument()) {
        String cell = row.getField(item.id());
        if (!cell.isEmpty() && !cell.equals(SurveyDraw.DO_NOT_KNOW)) {
          sum += item.code(Integer.parseInt(cell));
          answered++;
        }
      }
      scores.computeIfAbsent(row.getField("iso3"), iso3 -> new ArrayList<>()).add(sum / answered);
    }
    Map<String, Double> index = new HashMap<>();
    scores.forEach(
        (iso3, values) ->
            index.put(iso3, values.stream().mapToDouble(v -> v).average().orElseThrow()));
    return index;
  }
}
