package org.regulatedgoods.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.YearRange;
import org.regulatedgoods.feature.FeatureTable;
import org.regulatedgoods.feature.Status;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.study.DeclaredSources;

/**
 * The country-year table of all features of some sources of conf/, read from files of a folder;
 * derived features among them where all that they are made of is there.
 */
record CountryYears(List<Row> rows) {

  private static final CountryRegistry REGISTRY = CountryRegistry.load();
  private static final Good GOOD = new Good("any", "Any", Map.of(), Map.of(), Map.of(), Map.of());

  static CountryYears of(RawFolder folder, int first, int last, String... ids) {
    List<FeatureTable.Named> features = new ArrayList<>();
    Map<String, Dataset<Row>> tidy = new TreeMap<>();
    for (String id : ids) {
      var source = DeclaredSources.of(id);
      DeclaredSources.features(id)
          .forEach(
              (name, feature) -> {
                var named = new FeatureTable.Named(name, feature, source);
                if (source.read().hasFiles() || areMade(features, feature.from().columns())) {
                  features.add(named);
                }
              });
      if (source.read().hasFiles()) {
        tidy.put(id, folder.reader().read(source).kept());
      }
    }
    Dataset<Row> table =
        new FeatureTable(
                LocalSpark.session(),
                REGISTRY,
                (state, year) -> List.copyOf(REGISTRY.neighbours(state, year)),
                new YearRange(first, last),
                features,
                id -> Optional.ofNullable(tidy.get(id)))
            .build(GOOD);
    return new CountryYears(table.collectAsList());
  }

  private static boolean areMade(List<FeatureTable.Named> features, Set<String> inputs) {
    return features.stream().map(FeatureTable.Named::name).toList().containsAll(inputs);
  }

  /** The value and its status, as in {@code 1.0 observed}. */
  String of(String state, int year, String feature) {
    Row row = row(state, year);
    return row.getAs(feature) + " " + row.getAs(Status.columnOf(feature));
  }

  double number(String state, int year, String feature) {
    return row(state, year).<Double>getAs(feature);
  }

  private Row row(String state, int year) {
    return rows.stream()
        .filter(row -> row.getString(0).equals(state) && row.getInt(1) == year)
        .findFirst()
        .orElseThrow();
  }

  /** In how many state-years the feature has that value. */
  long count(String feature, double value) {
    return rows.stream().filter(row -> Double.valueOf(value).equals(row.getAs(feature))).count();
  }

  /** In how many state-years of the year the feature has any value. */
  long known(String feature, int year) {
    return rows.stream()
        .filter(row -> row.getInt(1) == year && row.<Double>getAs(feature) != null)
        .count();
  }
}
