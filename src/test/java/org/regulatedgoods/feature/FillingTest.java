package org.regulatedgoods.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.feature.Fixture.Cells;

/** Lags, means, filling and transformation, over one small panel with gaps. */
class FillingTest {

  private static Cells table;

  @BeforeAll
  static void build() {
    table =
        new Fixture(2000, 2010)
            .rows(
                Sources.PANEL,
                "state string, year int, v double",
                "FRA 1999 -",
                "FRA 2000 1",
                "FRA 2001 2",
                "FRA 2003 4",
                "FRA 2004 8",
                "FRA 2009 18",
                "DEU 2000 0",
                "DEU 2004 8",
                "ITA 2003 -4",
                "ITA 2010 3",
                "ESP 1997 5",
                "SCG 2003 90",
                "SCG 2005 99",
                "SRB 2005 77",
                "SRB 2007 5")
            .feature("plain", Sources.PANEL, Draft.from("v"))
            .feature("lag1", Sources.PANEL, Draft.from("v").lag("1y"))
            .feature("mean2", Sources.PANEL, Draft.from("v").mean("2y"))
            .feature("mean3", Sources.PANEL, Draft.from("v").mean("3y"))
            .feature(
                "lagMean", Sources.PANEL, Draft.from("v").mean("3y").lag("3y").valid(1995, 2004))
            .feature("logMean", Sources.PANEL, Draft.from("v").mean("3y").transform("log1p(value)"))
            .feature("root", Sources.PANEL, Draft.from("v").transform("sqrt(value)"))
            .feature("inverse", Sources.PANEL, Draft.from("v").transform("1 / nullif(value, 0)"))
            .feature("power", Sources.PANEL, Draft.from("v").transform("exp(value * 50)"))
            .feature("carry5", Sources.PANEL, Draft.from("v").missing("carry-forward 5y"))
            .feature("carry2", Sources.PANEL, Draft.from("v").missing("carry-forward 2y"))
            .feature("line", Sources.PANEL, Draft.from("v").missing("interpolate 3y"))
            .feature("line1", Sources.PANEL, Draft.from("v").missing("interpolate 1y"))
            .feature(
                "lineMean", Sources.PANEL, Draft.from("v").missing("interpolate 3y").mean("3y"))
            .feature("rootMean", Sources.PANEL, Draft.from("sqrt(v)").mean("2y"))
            .feature("early", Sources.PANEL, Draft.from("v").valid(2000, 2003))
            .build();
  }

  @Test
  void withoutRulesTheTableHasWhatTheSourceHas() {
    assertThat(france("plain"))
        .isEqualTo(
            Map.of(
                2000, "1.0 observed",
                2001, "2.0 observed",
                2003, "4.0 observed",
                2004, "8.0 observed",
                2009, "18.0 observed"));
  }

  @Test
  void aLagGoesByTheCalendarSoThatAGapDoesNotShift() {
    assertThat(france("lag1"))
        .isEqualTo(
            Map.of(
                2001, "1.0 observed",
                2002, "2.0 observed",
                2004, "4.0 observed",
                2005, "8.0 observed",
                2010, "18.0 observed"));
  }

  @Test
  void aMeanNeedsAtLeastHalfOfItsYears() {
    assertThat(france("mean3"))
        .isEqualTo(
            Map.of(
                2001, "1.5 observed",
                2002, "1.5 observed",
                2003, "3.0 observed",
                2004, "6.0 observed",
                2005, "6.0 observed"));
    assertThat(france("mean2"))
        .isEqualTo(
            Map.of(
                2000, "1.0 observed",
                2001, "1.5 observed",
                2002, "2.0 observed",
                2003, "4.0 observed",
                2004, "6.0 observed",
                2005, "8.0 observed",
                2009, "18.0 observed",
                2010, "18.0 observed"));
  }

  @Test
  void aLaggedMeanEndsInTheLaggedYearAndLooksBackBeforeTheTable() {
    assertThat(table.of("FRA", 2007, "lagMean")).isEqualTo("6.0 observed");
    assertThat(table.of("FRA", 2004, "lagMean")).isEqualTo("1.5 observed");
    assertThat(table.of("FRA", 2003, "lagMean")).isEqualTo("null absent");
  }

  @Test
  void theTransformationComesAfterTheMean() {
    assertThat(table.number("FRA", 2004, "logMean")).isCloseTo(Math.log(7), within(1e-15));
    assertThat(table.of("FRA", 2006, "logMean")).isEqualTo("null absent");
  }

  @Test
  void anExpressionWithoutAFiniteResultLeavesTheCellAbsent() {
    assertThat(table.of("ITA", 2004, "rootMean")).isEqualTo("null absent");
    assertThat(table.of("FRA", 2001, "rootMean")).startsWith("1.207").endsWith(" observed");
    assertThat(table.of("DEU", 2000, "inverse")).isEqualTo("null absent");
    assertThat(table.of("DEU", 2004, "inverse")).isEqualTo("0.125 observed");
    assertThat(table.of("ITA", 2003, "root")).isEqualTo("null absent");
    assertThat(table.of("FRA", 2003, "root")).isEqualTo("2.0 observed");
    assertThat(table.of("FRA", 2009, "power")).isEqualTo("null absent");
  }

  @Test
  void aValueIsCarriedForwardUpToTheLimitAndNeverBack() {
    assertThat(france("carry2"))
        .containsEntry(2002, "2.0 carried")
        .containsEntry(2005, "8.0 carried")
        .containsEntry(2006, "8.0 carried")
        .containsEntry(2009, "18.0 observed")
        .containsEntry(2010, "18.0 carried")
        .doesNotContainKeys(1999, 2007, 2008);
    assertThat(france("carry5")).hasSize(11).containsEntry(2008, "8.0 carried");
    assertThat(table.of("DEU", 2002, "carry2")).isEqualTo("0.0 carried");
    assertThat(table.of("DEU", 2003, "carry2")).isEqualTo("null absent");
  }

  @Test
  void aValueBeforeTheTableIsCarriedIntoIt() {
    assertThat(table.of("ESP", 2000, "carry5")).isEqualTo("5.0 carried");
    assertThat(table.of("ESP", 2002, "carry5")).isEqualTo("5.0 carried");
    assertThat(table.of("ESP", 2003, "carry5")).isEqualTo("null absent");
    assertThat(table.of("ESP", 2000, "carry2")).isEqualTo("null absent");
  }

  @Test
  void aLineFillsGapsUpToItsLimitAndNoEnds() {
    assertThat(france("line"))
        .containsEntry(2002, "3.0 interpolated")
        .containsEntry(2003, "4.0 observed")
        .doesNotContainKeys(2005, 2006, 2007, 2008, 2010);
    assertThat(france("line1")).containsEntry(2002, "3.0 interpolated");
    assertThat(table.of("DEU", 2001, "line")).isEqualTo("2.0 interpolated");
    assertThat(table.of("DEU", 2002, "line")).isEqualTo("4.0 interpolated");
    assertThat(table.of("DEU", 2003, "line")).isEqualTo("6.0 interpolated");
    assertThat(table.of("DEU", 2005, "line")).isEqualTo("null absent");
    assertThat(table.of("DEU", 2002, "line1")).isEqualTo("null absent");
    assertThat(table.of("ITA", 2002, "line")).isEqualTo("null absent");
  }

  @Test
  void aMeanHasTheStatusOfItsLeastDirectYear() {
    assertThat(table.of("FRA", 2004, "lineMean")).isEqualTo("5.0 interpolated");
    assertThat(table.of("FRA", 2005, "lineMean")).isEqualTo("6.0 observed");
  }

  @Test
  void nothingCrossesASuccession() {
    for (String feature : new String[] {"lag1", "mean2", "mean3", "carry5", "line", "lineMean"}) {
      assertThat(table.of("SRB", 2006, feature)).as(feature).isEqualTo("null absent");
    }
    assertThat(table.of("SRB", 2007, "mean3")).isEqualTo("null absent");
    assertThat(table.of("SRB", 2008, "lag1")).isEqualTo("5.0 observed");
    assertThat(table.of("SCG", 2004, "line")).isEqualTo("94.5 interpolated");
    assertThat(table.row("SCG", 2006)).isEmpty();
    assertThat(table.row("SRB", 2005)).isEmpty();
  }

  @Test
  void valuesOutsideTheValidYearsAreNotRead() {
    assertThat(france("early")).containsOnlyKeys(2000, 2001, 2003);
  }

  private static Map<Integer, String> france(String feature) {
    Map<Integer, String> cells = new java.util.TreeMap<>();
    table
        .present(feature)
        .forEach(
            (key, cell) -> {
              if (key.startsWith("FRA ")) {
                cells.put(Integer.valueOf(key.substring(4)), cell);
              }
            });
    return cells;
  }
}
