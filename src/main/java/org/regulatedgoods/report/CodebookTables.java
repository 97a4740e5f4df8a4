package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regulatedgoods.report.FeatureCoverage.CellStatus;

/** The codebook as tables for programs, unrounded. */
final class CodebookTables {

  private static final String FEATURES =
      "feature good title unit measure definition lag missing valid source producer source_title"
          + " version published license citation url cells observed zero mirror_zero carried"
          + " interpolated absent n min mean median max sd levels";

  private final Codebook codebook;

  CodebookTables(Codebook codebook) {
    this.codebook = codebook;
  }

  List<CsvTable> all() {
    return List.of(
        new CsvTable("codebook", List.of(FEATURES.split(" ")), features()),
        new CsvTable(
            "missing-by-region",
            List.of("feature", "good", "region", "cells", "absent"),
            byRegion()),
        new CsvTable("missing-patterns", List.of("good", "rank", "rows", "missing"), patterns()));
  }

  private List<List<String>> features() {
    List<List<String>> rows = new ArrayList<>();
    for (FeatureEntry feature : codebook.features()) {
      for (FeatureCells cells : feature.cells()) {
        List<String> row = new ArrayList<>(declared(feature, cells.good()));
        row.addAll(held(cells));
        rows.add(row);
      }
    }
    return rows;
  }

  private List<String> declared(FeatureEntry feature, String good) {
    Provenance source = codebook.source(feature.source());
    return CsvTable.cells(
        feature.name(),
        good,
        feature.title(),
        feature.unit(),
        feature.measure(),
        String.join("; then ", feature.definition()),
        feature.lag(),
        feature.missing(),
        feature.valid(),
        source.source(),
        source.producer(),
        source.title(),
        source.version(),
        source.published(),
        source.license(),
        source.citation(),
        source.url());
  }

  private static List<String> held(FeatureCells cells) {
    List<String> row = CsvTable.cells(cells.count());
    for (CellStatus status : CellStatus.values()) {
      row.addAll(CsvTable.cells(cells.count(status)));
    }
    Optional<Summary> numbers = cells.numbers();
    row.addAll(
        CsvTable.cells(
            cells.valued(),
            numbers.map(Summary::least),
            numbers.map(Summary::mean),
            numbers.map(Summary::median),
            numbers.map(Summary::greatest),
            numbers.map(Summary::deviation).filter(deviation -> !deviation.isNaN()),
            cells.words().entrySet().stream()
                .map(CodebookTables::word)
                .collect(Collectors.joining("; "))));
    return row;
  }

  private static String word(Map.Entry<String, Integer> word) {
    return word.getKey() + " " + word.getValue();
  }

  private List<List<String>> byRegion() {
    List<List<String>> rows = new ArrayList<>();
    for (FeatureEntry feature : codebook.features()) {
      for (FeatureCells cells : feature.cells()) {
        for (String region : codebook.regions()) {
          List<String> states = codebook.statesOf(region);
          rows.add(
              CsvTable.cells(
                  feature.name(), cells.good(), region, cells.count(states), cells.absent(states)));
        }
      }
    }
    return rows;
  }

  private List<List<String>> patterns() {
    List<List<String>> rows = new ArrayList<>();
    for (String good : codebook.tables()) {
      int rank = 1;
      for (MissingPatterns.Pattern pattern : MissingPatterns.of(codebook, good).patterns()) {
        String missing =
            pattern.missing().stream().map(FeatureEntry::name).collect(Collectors.joining("; "));
        rows.add(CsvTable.cells(good, rank++, pattern.rows(), missing));
      }
    }
    return rows;
  }
}
