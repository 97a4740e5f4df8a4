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
    List<FeatureCoverage> coverage = new ArrayList<>();
    for (Good good : study.goods()) {
      if (lake.has(Tables.countryYear(good.id()))) {
        Map<String, Map<Integer, Map<CellStatus, Integer>>> counts = counts(good);
        study
            .features()
            .forEach(
                (name, declared) ->
                    coverage.add(
                        coverage(name, declared, counts.getOrDefault(name, new TreeMap<>()))));
      }
    }
    return coverage;
  }

  private static FeatureCoverage coverage(
      String name, Study.DeclaredFeature declared, Map<Integer, Map<CellStatus, Integer>> counts) {
    Feature feature = declared.feature();
    List<FeatureCoverage.Year> years = new ArrayList<>();
    counts.forEach(
        (year, byStatus) ->
            years.add(
                new FeatureCoverage.Year(
                    year, byStatus.values().stream().mapToInt(Integer::intValue).sum(), byStatus)));
    return new FeatureCoverage(
        name,
        feature.title(),
        feature.unit(),
        declared.source(),
        feature.lagYears() + "y",
        feature.missing().toString(),
        years);
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
