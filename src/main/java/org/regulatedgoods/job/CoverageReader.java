package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Status;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.report.FeatureCoverage;
import org.regulatedgoods.report.FeatureCoverage.CellStatus;
import org.regulatedgoods.study.Study;

/**
 * Reads from the country-year tables, as far as they hold what is declared now, how much of each
 * feature is there, for the report.
 */
record CoverageReader(Study study, ReleaseReader lake) {

  List<FeatureCoverage> coverage() {
    Map<String, Map<String, List<FeatureCoverage.Year>>> byGood = new LinkedHashMap<>();
    for (Good good : study.goods()) {
      if (lake.has(Tables.countryYear(good.id()))) {
        byGood.put(good.id(), years(good));
      }
    }
    List<FeatureCoverage> coverage = new ArrayList<>();
    for (String feature : study.features().keySet()) {
      Map<String, List<FeatureCoverage.Year>> years = new LinkedHashMap<>();
      byGood.forEach((good, all) -> years.put(good, all.getOrDefault(feature, List.of())));
      coverage.addAll(coverage(feature, years));
    }
    return coverage;
  }

  /** One for all goods where none differs, as where the feature is not about the good. */
  private List<FeatureCoverage> coverage(
      String feature, Map<String, List<FeatureCoverage.Year>> byGood) {
    if (Set.copyOf(byGood.values()).size() == 1) {
      return List.of(coverage("", feature, byGood.values().iterator().next()));
    }
    return byGood.entrySet().stream()
        .map(entry -> coverage(entry.getKey(), feature, entry.getValue()))
        .toList();
  }

  private FeatureCoverage coverage(String good, String name, List<FeatureCoverage.Year> years) {
    Study.DeclaredFeature declared = study.features().get(name);
    Feature feature = declared.feature();
    return new FeatureCoverage(
        good,
        name,
        feature.title(),
        feature.unit(),
        declared.source(),
        feature.lagYears() + "y",
        feature.missing().toString(),
        years);
  }

  private Map<String, List<FeatureCoverage.Year>> years(Good good) {
    Map<String, List<FeatureCoverage.Year>> years = new LinkedHashMap<>();
    counts(good)
        .forEach(
            (feature, counts) -> {
              List<FeatureCoverage.Year> own = new ArrayList<>();
              counts.forEach((year, byStatus) -> own.add(year(year, byStatus)));
              years.put(feature, own);
            });
    return years;
  }

  private static FeatureCoverage.Year year(int year, Map<CellStatus, Integer> byStatus) {
    int states = byStatus.values().stream().mapToInt(Integer::intValue).sum();
    return new FeatureCoverage.Year(year, states, byStatus);
  }

  private Map<String, Map<Integer, Map<CellStatus, Integer>>> counts(Good good) {
    Map<String, Map<Integer, Map<CellStatus, Integer>>> counts = new LinkedHashMap<>();
    Dataset<Row> table = lake.table(Tables.countryYear(good.id()));
    Set<String> columns = Set.of(table.columns());
    List<String> features =
        study.features().keySet().stream()
            .filter(feature -> columns.contains(Status.columnOf(feature)))
            .toList();
    for (Row row : table.collectAsList()) {
      int year = row.<Integer>getAs("year");
      for (String feature : features) {
        CellStatus status = CellStatus.of(row.getAs(Status.columnOf(feature)));
        counts
            .computeIfAbsent(feature, key -> new TreeMap<>())
            .computeIfAbsent(year, key -> new EnumMap<>(CellStatus.class))
            .merge(status, 1, Integer::sum);
      }
    }
    return counts;
  }
}
