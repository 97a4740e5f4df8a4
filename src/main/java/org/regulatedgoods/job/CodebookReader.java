package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.country.RegionScheme;
import org.regulatedgoods.country.State;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.feature.Status;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.report.About;
import org.regulatedgoods.report.Codebook;
import org.regulatedgoods.report.Codebook.Place;
import org.regulatedgoods.report.FeatureCells;
import org.regulatedgoods.report.FeatureEntry;
import org.regulatedgoods.report.Provenance;
import org.regulatedgoods.source.declaration.Regions;
import org.regulatedgoods.study.Study;

/** Reads the codebook from the country-year tables, as far as they hold what is declared now. */
record CodebookReader(JobContext context, ReleaseReader lake) {

  /** The region of the states that no scheme of the study puts in one. */
  private static final String NO_REGION = "All states";

  Codebook codebook(About about, List<Provenance> sources) {
    Map<String, List<Row>> tables = tables();
    return new Codebook(
        about, places(tables), List.copyOf(tables.keySet()), features(tables), sources);
  }

  /** The rows of each good's table by state and year, without the values that are kept back. */
  private Map<String, List<Row>> tables() {
    Suppression suppression = new Suppression(context.study(), context.registry(), lake);
    Map<String, List<Row>> tables = new LinkedHashMap<>();
    for (Good good : context.study().goods()) {
      String table = Tables.countryYear(good.id());
      if (lake.has(table)) {
        Dataset<Row> rows = suppression.withoutValues(table, lake.table(table));
        tables.put(good.id(), rows.orderBy("state", "year").collectAsList());
      }
    }
    return tables;
  }

  private List<Place> places(Map<String, List<Row>> tables) {
    Set<String> states = new HashSet<>();
    tables.values().forEach(rows -> rows.forEach(row -> states.add(row.getAs("state"))));
    Optional<RegionScheme> scheme = regions();
    return states.stream()
        .map(state -> place(state, scheme))
        .sorted(
            Comparator.comparing(Place::region)
                .thenComparing(Place::name)
                .thenComparing(Place::state))
        .toList();
  }

  /** The scheme whose regions are a feature of the study. */
  private Optional<RegionScheme> regions() {
    return context.study().features().values().stream()
        .filter(declared -> declared.feature().measure() == Measure.NOMINAL)
        .flatMap(declared -> context.study().source(declared.source()).stream())
        .filter(source -> source.read() instanceof Regions)
        .map(source -> context.registry().regionScheme(((Regions) source.read()).scheme()))
        .findFirst();
  }

  private Place place(String state, Optional<RegionScheme> scheme) {
    return new Place(
        state,
        context.registry().state(state).map(State::name).orElse(state),
        scheme.flatMap(regions -> regions.regionOf(state)).orElse(NO_REGION));
  }

  private List<FeatureEntry> features(Map<String, List<Row>> tables) {
    List<FeatureEntry> entries = new ArrayList<>();
    context
        .study()
        .features()
        .forEach(
            (name, declared) -> {
              List<FeatureCells> cells = cells(name, declared.feature(), tables);
              if (!cells.isEmpty()) {
                entries.add(entry(name, declared, cells));
              }
            });
    return entries;
  }

  private FeatureEntry entry(
      String name, Study.DeclaredFeature declared, List<FeatureCells> cells) {
    Feature feature = declared.feature();
    return new FeatureEntry(
        name,
        feature.title(),
        feature.unit(),
        feature.measure().toString(),
        Definition.of(context.study(), declared),
        feature.lagYears() + "y",
        feature.missing().toString(),
        feature.valid().toString(),
        declared.source(),
        cells);
  }

  /** One for all goods where none differs; none where a table lacks the feature. */
  private static List<FeatureCells> cells(
      String name, Feature feature, Map<String, List<Row>> tables) {
    List<FeatureCells> cells = new ArrayList<>();
    for (Map.Entry<String, List<Row>> table : tables.entrySet()) {
      List<Row> rows = table.getValue();
      if (rows.isEmpty() || !List.of(rows.get(0).schema().fieldNames()).contains(statusOf(name))) {
        return List.of();
      }
      cells.add(CellReader.of(name, feature, rows).cells(table.getKey()));
    }
    Set<FeatureCells> distinct = new HashSet<>();
    cells.forEach(own -> distinct.add(own.ofAllGoods()));
    return distinct.size() == 1 ? List.copyOf(distinct) : cells;
  }

  private static String statusOf(String name) {
    return Status.columnOf(name);
  }
}
