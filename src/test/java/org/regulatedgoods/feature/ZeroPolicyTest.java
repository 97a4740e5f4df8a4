package org.regulatedgoods.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.feature.Fixture.Cells;

/** Missing or zero, in sources that list only what is not zero. */
class ZeroPolicyTest {

  private static Cells table;

  @BeforeAll
  static void build() {
    Draft exports = Draft.from("sum(value)").by(FlowEnd.EXPORTER).missing("zero").valid(2000, 2002);
    table =
        new Fixture(2000, 2003)
            .rows(
                Sources.GOODS,
                "exporter string, importer string, year int, product string, value double",
                "FRA USA 2000 930200 5",
                "FRA DEU 2000 930320 3",
                "FRA - 2000 930200 1",
                "FRA DEU 2000 930100 100",
                "FRA DEU 2000 010121 7",
                "FRA DEU 2001 010121 7",
                "- ITA 2001 010121 7",
                "FRA DEU 2003 930200 9")
            .rows(
                Sources.FLOWS,
                "exporter string, importer string, year int, value double",
                "FRA USA 2000 4",
                "ITA USA 2001 2",
                "FRA USA 2003 4")
            .rows(
                Sources.PANEL,
                "state string, year int, v double",
                "FRA 2000 6",
                "FRA 2001 -",
                "FRA 2002 3")
            .feature("exports", Sources.GOODS, exports)
            .feature(
                "imports",
                Sources.GOODS,
                Draft.from("sum(value)").by(FlowEnd.IMPORTER).missing("zero").valid(2000, 2002))
            .feature("listed", Sources.GOODS, Draft.from("sum(value)").by(FlowEnd.EXPORTER))
            .feature(
                "mean",
                Sources.GOODS,
                Draft.from("sum(value)")
                    .by(FlowEnd.EXPORTER)
                    .missing("zero")
                    .mean("3y")
                    .valid(2000, 2002))
            .feature(
                "arms",
                Sources.FLOWS,
                Draft.from("sum(value)").by(FlowEnd.EXPORTER).missing("zero").valid(2000, 2002))
            .rows(
                Sources.FIRMS,
                "state string, year int, entity string, deaths double",
                "FRA 2000 a 6",
                "FRA 2000 b -",
                "FRA 2001 a -",
                "DEU 2001 c 2")
            .feature(
                "deaths",
                Sources.FIRMS,
                Draft.from("sum(deaths)").missing("zero").valid(2000, 2002))
            .feature("aid", Sources.PANEL, Draft.from("v").missing("zero").valid(2000, 2002))
            .build();
  }

  @Test
  void flowsOfTheGoodAreSummedOverPartnersAndProducts() {
    assertThat(table.of("FRA", 2000, "exports")).isEqualTo("9.0 observed");
    assertThat(table.of("USA", 2000, "imports")).isEqualTo("5.0 observed");
    assertThat(table.of("DEU", 2000, "imports")).isEqualTo("3.0 observed");
  }

  @Test
  void aReporterWithoutTheGoodHasATrueZero() {
    assertThat(table.of("FRA", 2001, "exports")).isEqualTo("0.0 zero");
    assertThat(table.of("DEU", 2001, "imports")).isEqualTo("0.0 zero");
  }

  @Test
  void anAbsentReporterWhosePartnersReportHasAMirrorZero() {
    assertThat(table.of("DEU", 2000, "exports")).isEqualTo("0.0 mirror-zero");
    assertThat(table.of("ITA", 2001, "exports")).isEqualTo("0.0 mirror-zero");
    assertThat(table.of("FRA", 2000, "imports")).isEqualTo("0.0 mirror-zero");
  }

  @Test
  void aStateThatNobodyReportsIsAbsent() {
    assertThat(table.of("JPN", 2000, "exports")).isEqualTo("null absent");
    assertThat(table.of("USA", 2001, "exports")).isEqualTo("null absent");
    assertThat(table.of("FRA", 2002, "exports")).isEqualTo("null absent");
  }

  @Test
  void outsideItsYearsASourceSaysNothing() {
    assertThat(table.of("FRA", 2003, "exports")).isEqualTo("null absent");
    assertThat(table.of("FRA", 2003, "arms")).isEqualTo("null absent");
    assertThat(table.of("JPN", 2003, "arms")).isEqualTo("null absent");
    assertThat(table.of("JPN", 2003, "aid")).isEqualTo("null absent");
  }

  @Test
  void withoutTheZeroPolicyNoRowIsNoValue() {
    assertThat(table.present("listed"))
        .isEqualTo(Map.of("FRA 2000", "9.0 observed", "FRA 2003", "9.0 observed"));
  }

  @Test
  void aSourceWithoutProductsMeansZeroByNoRow() {
    assertThat(table.of("FRA", 2000, "arms")).isEqualTo("4.0 observed");
    assertThat(table.of("FRA", 2001, "arms")).isEqualTo("0.0 zero");
    assertThat(table.of("JPN", 2000, "arms")).isEqualTo("0.0 zero");
    assertThat(table.of("FRA", 2001, "aid")).isEqualTo("0.0 zero");
    assertThat(table.of("JPN", 2002, "aid")).isEqualTo("0.0 zero");
  }

  @Test
  void anEventWithoutANumberIsNoZero() {
    assertThat(table.of("FRA", 2000, "deaths")).isEqualTo("6.0 observed");
    assertThat(table.of("FRA", 2001, "deaths")).isEqualTo("null absent");
    assertThat(table.of("DEU", 2000, "deaths")).isEqualTo("0.0 zero");
    assertThat(table.of("DEU", 2001, "deaths")).isEqualTo("2.0 observed");
    assertThat(table.of("JPN", 2002, "deaths")).isEqualTo("null absent");
  }

  @Test
  void aYearOfWhichTheSourceHasNoRowIsNotZeroButAbsent() {
    assertThat(table.of("FRA", 2002, "arms")).isEqualTo("null absent");
    assertThat(table.of("JPN", 2002, "arms")).isEqualTo("null absent");
  }

  @Test
  void zerosCountInAMeanAndAbsentYearsDoNot() {
    assertThat(table.of("FRA", 2001, "mean")).isEqualTo("4.5 zero");
    assertThat(table.of("FRA", 2002, "mean")).isEqualTo("4.5 zero");
    assertThat(table.of("DEU", 2001, "mean")).isEqualTo("0.0 mirror-zero");
    assertThat(table.of("JPN", 2002, "mean")).isEqualTo("null absent");
  }
}
