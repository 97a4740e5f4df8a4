package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.feature.Fixture.Cells;
import org.regulatedgoods.good.Good;

class FeatureTableTest {

  private static final String PANEL = "state string, year int, v double";

  @Test
  void theUniverseIsTheStatesOfTheLastDayOfEachYearWhateverTheSourcesHave() {
    Cells table =
        new Fixture(1990, 1993)
            .rows(
                Sources.PANEL,
                PANEL,
                "DDR 1990 1",
                "SUN 1992 1",
                "XYZ 1990 1",
                "FRA 1994 1",
                "FRA 1989 1")
            .feature("v", Sources.PANEL, Draft.from("v"))
            .build();
    List<String> expected = new ArrayList<>();
    for (int year = 1990; year <= 1993; year++) {
      for (var state : Sources.REGISTRY.states()) {
        if (state.existsIn(year)) {
          expected.add(state.id() + " " + year);
        }
      }
    }
    assertThat(table.rows().stream().map(row -> row.getString(0) + " " + row.getInt(1)))
        .containsExactlyInAnyOrderElementsOf(expected)
        .doesNotHaveDuplicates()
        .contains("SUN 1990", "RUS 1991", "YEM 1990", "CSK 1992", "CZE 1993", "SCG 1992")
        .doesNotContain("SUN 1991", "DDR 1990", "YAR 1990", "CSK 1993", "YUG 1992", "SRB 1993");
    assertThat(table.present("v")).isEmpty();
  }

  @Test
  void twoValuesInOneCountryYearAreRefused() {
    Fixture fixture =
        new Fixture(2000, 2000)
            .rows(Sources.PANEL, PANEL, "FRA 2000 1", "FRA 2000 2")
            .feature("v", Sources.PANEL, Draft.from("v"));
    assertThatThrownBy(fixture::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two values in one country-year")
        .hasMessageContaining("FRA,2000,v");
  }

  @Test
  void aStudyOfWhichNoSourceHasFilesIsRefused() {
    Fixture fixture = new Fixture(2000, 2000).feature("v", Sources.PANEL, Draft.from("v"));
    assertThatThrownBy(fixture::build).hasMessageContaining("no feature of the study");
  }

  @Test
  void theOrderAndThePartitionsOfRowsAndTheOrderOfFeaturesChangeNothing() {
    Map<String, String> plain = cells(random().build());
    Map<String, String> other =
        cells(
            random()
                .withRows(rows -> rows.orderBy(col("value").desc()).repartition(5))
                .withFeaturesReversed()
                .build());
    assertThat(plain).hasSizeGreaterThan(5 * 190 * 4);
    assertThat(plain.values())
        .contains("0.0 zero", "0.0 mirror-zero")
        .anyMatch(cell -> cell.endsWith(" carried"));
    assertThat(other).isEqualTo(plain);
  }

  @Test
  void theTablesOfSeveralGoodsAreEachAsOneThatIsBuiltAlone() {
    Good horses =
        new Good(
            "horses", "Horses", Map.of("HS92", List.of("010121")), Map.of(), Map.of(), Map.of());
    List<Map<String, String>> together =
        random().build(Fixture.GOOD, horses, Fixture.GOOD).stream()
            .map(FeatureTableTest::cells)
            .toList();
    Map<String, String> arms = cells(random().build());
    Map<String, String> other = cells(random().build(horses).get(0));
    assertThat(together).containsExactly(arms, other, arms);
    assertThat(differing(arms, other)).contains("exports", "imports");
    assertThat(differing(arms, other)).doesNotContain("carried", "region");
  }

  private static Set<String> differing(Map<String, String> one, Map<String, String> other) {
    assertThat(one).containsOnlyKeys(other.keySet());
    return one.keySet().stream()
        .filter(cell -> !one.get(cell).equals(other.get(cell)))
        .map(cell -> cell.split(" ", -1)[2])
        .collect(Collectors.toSet());
  }

  /** Whole numbers, so that sums do not depend on their order. */
  private static Fixture random() {
    Random random = new Random(17);
    String[] states = {"FRA", "DEU", "USA", "SRB", "SCG", "MNE", "JPN"};
    List<String> flows = new ArrayList<>();
    List<String> panel = new ArrayList<>();
    for (int year = 2003; year <= 2009; year++) {
      for (String state : states) {
        String partner = states[random.nextInt(states.length)];
        String product = random.nextBoolean() ? "930200" : "010121";
        flows.add("%s %s %d %s %d".formatted(state, partner, year, product, random.nextInt(1000)));
        if (random.nextInt(3) > 0) {
          panel.add("%s %d %d".formatted(state, year, random.nextInt(1000)));
        }
      }
    }
    return new Fixture(2004, 2008)
        .rows(
            Sources.GOODS,
            "exporter string, importer string, year int, product string, value double",
            flows.toArray(String[]::new))
        .rows(Sources.PANEL, "state string, year int, value double", panel.toArray(String[]::new))
        .feature(
            "exports",
            Sources.GOODS,
            Draft.from("sum(value)").by(FlowEnd.EXPORTER).missing("zero").mean("3y").lag("1y"))
        .feature(
            "imports", Sources.GOODS, Draft.from("sum(value)").by(FlowEnd.IMPORTER).missing("zero"))
        .feature("carried", Sources.PANEL, Draft.from("value").missing("carry-forward 2y"))
        .feature("region", Sources.REGIONS, Draft.from("region").nominal());
  }

  private static Map<String, String> cells(Cells table) {
    Map<String, String> cells = new TreeMap<>();
    for (Row row : table.rows()) {
      for (int i = 2; i < row.length(); i += 2) {
        cells.put(
            row.get(0) + " " + row.get(1) + " " + table.columns().get(i),
            row.get(i) + " " + row.get(i + 1));
      }
    }
    return cells;
  }
}
