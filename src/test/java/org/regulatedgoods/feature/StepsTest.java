package org.regulatedgoods.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.feature.Fixture.Cells;

/** Shares of the world, sums to date, neighbours, and features made of features. */
class StepsTest {

  private static final String FLOW =
      "exporter string, importer string, year int, product string, value double";

  private static Cells table;

  @BeforeAll
  static void build() {
    Draft exports = Draft.from("sum(value)").by(FlowEnd.EXPORTER).missing("zero");
    table =
        new Fixture(2000, 2003)
            .rows(
                Sources.GOODS,
                FLOW,
                "FRA DEU 2000 930200 30",
                "FRA - 2000 930320 10",
                "- DEU 2000 930200 40",
                "DEU ITA 2000 930200 20",
                "ITA FRA 2000 010121 900",
                "FRA DEU 2001 010121 5")
            .rows(
                Sources.PANEL,
                "state string, year int, deaths double, population double",
                "FRA 1999 3 60",
                "FRA 2000 0 61",
                "FRA 2002 4 62",
                "DEU 2000 0 80",
                "DEU 2001 5 80",
                "ITA 2000 - 57",
                "ITA 2001 0 57",
                "JPN 2001 7 0.4",
                "JPN 2002 1 0.6")
            .feature("exports", Sources.GOODS, exports)
            .feature(
                "imports",
                Sources.GOODS,
                Draft.from("sum(value)").by(FlowEnd.IMPORTER).missing("zero"))
            .feature(
                "share",
                Sources.GOODS,
                Draft.from("sum(value)").by(FlowEnd.EXPORTER).missing("zero").shareOfWorld())
            .feature(
                "narrow",
                Sources.GOODS,
                Draft.from("sum(value)").by(FlowEnd.EXPORTER).missing("zero").subset("narrow"))
            .feature(
                "unknownSubset",
                Sources.GOODS,
                Draft.from("sum(value)").by(FlowEnd.EXPORTER).missing("zero").subset("wide"))
            .feature("peopleShare", Sources.PANEL, Draft.from("population").shareOfWorld())
            .feature("deaths", Sources.PANEL, Draft.from("deaths").valid(1999, 2002))
            .feature(
                "toDate",
                Sources.PANEL,
                Draft.from("deaths").missing("zero").totalToDate().valid(1998, 2002))
            .feature(
                "toDateLagged",
                Sources.PANEL,
                Draft.from("deaths").missing("zero").totalToDate().valid(1998, 2002).lag("1y"))
            .feature("nextDoor", Sources.PANEL, Draft.from("deaths").neighbours(Neighbourhood.ANY))
            .feature(
                "nextDoorSum", Sources.PANEL, Draft.from("deaths").neighbours(Neighbourhood.SUM))
            .feature(
                "nextDoorMost", Sources.PANEL, Draft.from("deaths").neighbours(Neighbourhood.MAX))
            .feature(
                "nextDoorZero",
                Sources.PANEL,
                Draft.from("deaths").missing("zero").neighbours(Neighbourhood.ANY).lag("1y"))
            .feature("population", Sources.PANEL, Draft.from("population"))
            .feature("rate1", Sources.PANEL, Draft.from("deaths / population"))
            .feature("rate5", Sources.PANEL, Draft.from("deaths / population").mean("2y"))
            .feature("net", Sources.DERIVED, Draft.from("exports - imports"))
            .feature("known", Sources.DERIVED, Draft.from("coalesce(deaths, exports)"))
            .feature("netMean", Sources.DERIVED, Draft.from("net").mean("2y"))
            .feature(
                "rate",
                Sources.DERIVED,
                Draft.from("CASE WHEN population < 0.5 THEN rate5 ELSE rate1 END"))
            .feature(
                "perHead", Sources.DERIVED, Draft.from("net / population").transform("value * 2"))
            .build();
  }

  @Test
  void aShareIsOfAllRowsOfTheYearThoseOfNoStateIncluded() {
    assertThat(table.of("FRA", 2000, "share")).isEqualTo("0.4 observed");
    assertThat(table.of("DEU", 2000, "share")).isEqualTo("0.2 observed");
    assertThat(table.of("ITA", 2000, "share")).isEqualTo("0.0 zero");
    assertThat(table.of("FRA", 2001, "share")).isEqualTo("0.0 zero");
    assertThat(table.number("DEU", 2001, "peopleShare")).isEqualTo(80 / 137.4, within(1e-12));
  }

  @Test
  void aSubsetOfTheGoodIsSummedAloneAndOneThatItHasNotIsAbsentAndNotZero() {
    assertThat(table.of("FRA", 2000, "narrow")).isEqualTo("10.0 observed");
    assertThat(table.of("DEU", 2000, "narrow")).isEqualTo("0.0 zero");
    assertThat(table.present("unknownSubset")).isEmpty();
  }

  @Test
  void aSumToDateCountsFromTheFirstValidYearAndStopsAtTheLast() {
    assertThat(table.of("FRA", 2000, "toDate")).isEqualTo("3.0 observed");
    assertThat(table.of("FRA", 2001, "toDate")).isEqualTo("3.0 zero");
    assertThat(table.of("FRA", 2002, "toDate")).isEqualTo("7.0 zero");
    assertThat(table.of("FRA", 2003, "toDate")).isEqualTo("null absent");
    assertThat(table.of("FRA", 2003, "toDateLagged")).isEqualTo("7.0 zero");
    assertThat(table.of("DEU", 2000, "toDate")).isEqualTo("0.0 zero");
    assertThat(table.of("USA", 2002, "toDate")).isEqualTo("0.0 zero");
  }

  @Test
  void anyNeighbourAboveZeroIsEnoughAndNoneIsKnownOnlyWhenAllAre() {
    assertThat(table.of("FRA", 2001, "nextDoor")).isEqualTo("1.0 observed");
    assertThat(table.of("ITA", 2001, "nextDoor")).isEqualTo("1.0 observed");
    assertThat(table.of("DEU", 2001, "nextDoor")).isEqualTo("null absent");
    assertThat(table.of("ITA", 2000, "nextDoor")).isEqualTo("0.0 observed");
    assertThat(table.of("FRA", 2000, "nextDoor")).isEqualTo("null absent");
    assertThat(table.of("DEU", 2001, "nextDoorZero")).isEqualTo("0.0 zero");
    assertThat(table.of("FRA", 2002, "nextDoorZero")).isEqualTo("1.0 observed");
  }

  @Test
  void sumsAndMaximaWantAllNeighbours() {
    assertThat(table.present("nextDoorSum").keySet())
        .contains("FRA 2001", "ITA 2000", "JPN 2000")
        .doesNotContain("FRA 2000", "DEU 2000", "DEU 2001", "ITA 2001", "FRA 2002");
    assertThat(table.of("FRA", 2001, "nextDoorSum")).isEqualTo("5.0 observed");
    assertThat(table.of("FRA", 2001, "nextDoorMost")).isEqualTo("5.0 observed");
  }

  @Test
  void anIslandHasNoNeighbourInAnyYearThatTheSourceKnows() {
    assertThat(table.of("JPN", 2000, "nextDoor")).isEqualTo("0.0 zero");
    assertThat(table.of("JPN", 2000, "nextDoorSum")).isEqualTo("0.0 zero");
    assertThat(table.of("JPN", 2000, "nextDoorMost")).isEqualTo("null absent");
    assertThat(table.of("JPN", 2003, "nextDoor")).isEqualTo("null absent");
  }

  @Test
  void aDerivedFeatureHasTheStatusOfTheLeastDirectOfItsInputs() {
    assertThat(table.of("FRA", 2000, "net")).isEqualTo("40.0 zero");
    assertThat(table.of("DEU", 2000, "net")).isEqualTo("-50.0 observed");
    assertThat(table.of("ITA", 2000, "net")).isEqualTo("-20.0 zero");
    assertThat(table.of("USA", 2000, "net")).isEqualTo("null absent");
    assertThat(table.of("FRA", 2001, "known")).isEqualTo("0.0 zero");
    assertThat(table.of("DEU", 2001, "known")).isEqualTo("5.0 mirror-zero");
  }

  @Test
  void aDerivedFeatureTakesItsOwnMeanAndTransformation() {
    assertThat(table.of("DEU", 2001, "netMean")).isEqualTo("-25.0 mirror-zero");
    assertThat(table.number("DEU", 2000, "perHead")).isEqualTo(-100 / 80.0, within(1e-12));
  }

  @Test
  void aSmallStateHasTheLongMeanOfItsRate() {
    assertThat(table.number("JPN", 2001, "rate")).isEqualTo(7 / 0.4, within(1e-12));
    assertThat(table.number("JPN", 2002, "rate")).isEqualTo(1 / 0.6, within(1e-12));
    assertThat(table.present("rate")).containsKeys("DEU 2001", "FRA 2002");
  }

  @Test
  void nothingIsFilledAcrossAnInterruptionOfTheSameState() {
    Cells interrupted =
        new Fixture(1956, 1963)
            .rows(Sources.PANEL, "state string, year int, v double", "SYR 1957 1", "SYR 1962 4")
            .feature("carried", Sources.PANEL, Draft.from("v").missing("carry-forward 5y"))
            .feature("mean", Sources.PANEL, Draft.from("v").mean("6y").valid(1957, 1957))
            .build();
    assertThat(interrupted.row("SYR", 1959)).as("in the United Arab Republic").isEmpty();
    assertThat(interrupted.of("SYR", 1961, "carried")).isEqualTo("null absent");
    assertThat(interrupted.present("carried"))
        .containsEntry("SYR 1957", "1.0 observed")
        .containsEntry("SYR 1963", "4.0 carried");
    assertThat(interrupted.present("mean")).isEmpty();
  }
}
