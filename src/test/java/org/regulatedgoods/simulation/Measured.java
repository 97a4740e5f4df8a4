package org.regulatedgoods.simulation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The drivers of one good and its additive index, measured from nothing but the written files. */
final class Measured {
  /** The columns of the design after the constant. */
  static final List<String> TERMS =
      List.of("exporters", "democracy", "harm", "humanitarian", "consumers");

  /** After them, for a good whose makers have owners. */
  static final String OWNED = "exporters:state_share";

  /** One responding country. */
  record Row(SimulatedState state, double index, List<Double> drivers) {}

  private final Path directory;
  private final TradedGood good;
  private final Map<Integer, Double> exports = new HashMap<>();
  private final Map<Integer, Double> imports = new HashMap<>();

  Measured(Path directory, TradedGood good) throws IOException {
    this.directory = directory;
    this.good = good;
    for (int year : List.of(2003, 2004, 2005)) {
      for (NamedCsvRecord flow : Table.read(directory.resolve(BaciLayout.path(year)))) {
        if (good.products().contains(flow.getField("k"))) {
          double value = Double.parseDouble(flow.getField("v")) / 3;
          exports.merge(Integer.parseInt(flow.getField("i")), value, Double::sum);
          imports.merge(Integer.parseInt(flow.getField("j")), value, Double::sum);
        }
      }
    }
  }

  static List<String> terms(TradedGood good) {
    List<String> terms = new ArrayList<>(TERMS);
    if (good.hasOwners()) {
      terms.add(OWNED);
    }
    return terms;
  }

  double exports(SimulatedState state) {
    return logOf(exports, state);
  }

  double imports(SimulatedState state) {
    return logOf(imports, state);
  }

  /** The responding countries that V-Dem covers and whose harm is known. */
  List<Row> rows(List<SimulatedState> states) throws IOException {
    Map<String, Double> polyarchy =
        column(VDemLayout.PATH, "year", "country_text_id", "v2x_polyarchy");
    Map<String, Double> harm = harm(states);
    Map<String, Double> aid = column(WorldBankLayout.PATH, "Time", "Country Code", "Value");
    Map<String, Double> index = additiveIndex();
    Map<String, Double> owned = stateShares();
    List<Row> rows = new ArrayList<>();
    for (SimulatedState state : states) {
      String iso3 = state.codes().iso3();
      String vdem = state.codes().vdem().map(SimulatedState.VDem::textId).orElse("");
      if (index.containsKey(iso3) && polyarchy.containsKey(vdem) && harm.containsKey(iso3)) {
        double x = exports(state);
        List<Double> drivers = new ArrayList<>();
        drivers.addAll(List.of(1.0, x, polyarchy.get(vdem), harm.get(iso3)));
        drivers.addAll(List.of(aid.getOrDefault(iso3, 0.0), imports(state)));
        if (good.hasOwners()) {
          drivers.add(x * owned.getOrDefault(iso3, 0.0));
        }
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

  /** By the letters of the state. */
  private Map<String, Double> harm(List<SimulatedState> states) throws IOException {
    Map<String, Double> byName =
        switch (good) {
          case SMALL_ARMS -> violence();
          case DRUGS -> opioids();
          case ANTIQUITIES -> sites();
        };
    Map<String, Double> harm = new HashMap<>();
    for (SimulatedState state : states) {
      SimulatedState.Names names = state.names();
      String name = good == TradedGood.SMALL_ARMS ? names.owid() : names.english();
      if (byName.containsKey(name)) {
        harm.put(state.codes().iso3(), byName.get(name));
      } else if (good == TradedGood.ANTIQUITIES) {
        harm.put(state.codes().iso3(), 0.0);
      }
    }
    return harm;
  }

  private Map<String, Double> violence() throws IOException {
    Map<String, Double> rates =
        column(OwidLayout.MORTALITY_PATH, "Year", "Entity", OwidLayout.MORTALITY_HEADER.get(4));
    rates.replaceAll((name, rate) -> Math.log1p(rate));
    return rates;
  }

  private Map<String, Double> opioids() throws IOException {
    Map<String, Double> users = new HashMap<>();
    for (NamedCsvRecord row : Table.read(directory.resolve(PrevalenceLayout.PATH))) {
      boolean adults = row.getField("Age").equals("15-64");
      boolean known = !row.getField("Best").equals("-");
      boolean measured = row.getField("Year").endsWith("2005");
      if (row.getField("Drug").equals("Opioids") && adults && known && measured) {
        users.put(row.getField("Country"), Double.parseDouble(row.getField("Best")));
      }
    }
    return users;
  }

  private Map<String, Double> sites() throws IOException {
    Map<String, Double> sites = new HashMap<>();
    for (NamedCsvRecord row : Table.read(directory.resolve(HeritageLayout.PATH))) {
      boolean natural = row.getField("category").equals("Natural");
      if (!natural && Integer.parseInt(row.getField("date_inscribed")) <= 2005) {
        sites.merge(row.getField("states_name_en"), 1.0, Double::sum);
      }
    }
    return sites;
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

  /** The mean over officials of their scores. */
  private Map<String, Double> additiveIndex() throws IOException {
    Map<String, List<Double>> scores = new HashMap<>();
    for (NamedCsvRecord row : Table.read(directory.resolve(SurveyLayout.path(good)))) {
      List<String> answers =
          Item.instrument().stream().map(item -> row.getField(item.id())).toList();
      scores.computeIfAbsent(row.getField("iso3"), iso3 -> new ArrayList<>()).add(score(answers));
    }
    Map<String, Double> index = new HashMap<>();
    scores.forEach(
        (iso3, values) ->
            index.put(iso3, values.stream().mapToDouble(v -> v).average().orElseThrow()));
    return index;
  }

  /** The mean over answered items, reverse-worded items turned. */
  static double score(List<String> answers) {
    double sum = 0;
    int answered = 0;
    for (int i = 0; i < answers.size(); i++) {
      String cell = answers.get(i);
      if (!cell.isEmpty() && !cell.equals(SurveyDraw.DO_NOT_KNOW)) {
        sum += Item.instrument().get(i).code(Integer.parseInt(cell));
        answered++;
      }
    }
    return sum / answered;
  }
}
