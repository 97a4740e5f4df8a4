package org.regulatedgoods.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regulatedgoods.report.Codebook.Place;
import org.regulatedgoods.report.FeatureCells.Run;
import org.regulatedgoods.report.FeatureCoverage.CellStatus;

/** Invented: two goods, three states in two regions, years 2000 to 2003. */
final class ExampleCodebook {

  private ExampleCodebook() {}

  static Codebook of(Findings findings) {
    return new Codebook(
        findings.about(),
        List.of(
            new Place("AAA", "Aland & <b>", "Africa"),
            new Place("BBB", "Bland", "Africa"),
            new Place("CCC", "Cland", "Europe")),
        List.of("guns", "drugs"),
        List.of(
            entry("democracy", "vdem", List.of(democracy())),
            entry("exports", "sas", List.of(exports("guns", 2), exports("drugs", 4))),
            entry("region", "sas", List.of(region())),
            entry("nothing", "vdem", List.of(nothing()))),
        findings.provenance());
  }

  private static FeatureEntry entry(String name, String source, List<FeatureCells> cells) {
    return new FeatureEntry(
        name,
        "The title of " + name + " <i>",
        "points & \"more\"",
        "ratio",
        List.of("SELECT x < 1 AS value", "a year without a value: absent"),
        "1y",
        "absent",
        "1990..2024",
        source,
        cells);
  }

  private static FeatureCells democracy() {
    return new FeatureCells(
        "",
        List.of(
            new Run("AAA", 2000, 2001, CellStatus.OBSERVED),
            new Run("AAA", 2002, 2003, CellStatus.ABSENT),
            new Run("BBB", 2000, 2003, CellStatus.OBSERVED),
            new Run("CCC", 2002, 2003, CellStatus.CARRIED)),
        Optional.of(Summary.of(0.25, 0.5, 0.25, 0.5, 1, 1, 0.5, 0.5)),
        Map.of());
  }

  private static FeatureCells exports(String good, int value) {
    return new FeatureCells(
        good,
        List.of(
            new Run("AAA", 2000, 2003, CellStatus.ABSENT),
            new Run("BBB", 2000, 2003, CellStatus.ZERO),
            new Run("CCC", 2002, 2003, CellStatus.OBSERVED)),
        Optional.of(Summary.of(0, 0, 0, 0, value, value)),
        Map.of());
  }

  private static FeatureCells region() {
    return new FeatureCells("", everywhere(CellStatus.OBSERVED), Optional.empty(), words());
  }

  private static Map<String, Integer> words() {
    return new java.util.TreeMap<>(Map.of("Africa", 8, "Europe", 2));
  }

  private static FeatureCells nothing() {
    return new FeatureCells("", everywhere(CellStatus.ABSENT), Optional.empty(), Map.of());
  }

  private static List<Run> everywhere(CellStatus status) {
    return List.of(
        new Run("AAA", 2000, 2003, status),
        new Run("BBB", 2000, 2003, status),
        new Run("CCC", 2002, 2003, status));
  }
}
