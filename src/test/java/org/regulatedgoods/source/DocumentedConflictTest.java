package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The datasets of the Uppsala Conflict Data Program, from invented files in their layouts. */
class DocumentedConflictTest {

  @TempDir static Path root;

  private static CountryYears table;

  @BeforeAll
  static void read() {
    RawFolder folder =
        new RawFolder(root)
            .with(
                "deaths.csv",
                "conflict_id,dyad_id,location_inc,side_a,side_a_id,side_a_2nd,side_b,side_b_id,"
                    + "side_b_2nd,incompatibility,territory_name,year,bd_best,bd_low,bd_high,"
                    + "type_of_conflict,battle_location,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,gwno_loc,"
                    + "gwno_battle,region,version",
                deaths("1", "11", "2005,30,25,40", "750"),
                deaths("1", "12", "2005,70,60,90", "750"),
                deaths("2", "21", "2005,200,100,-999", "\"750, 770\""),
                deaths("3", "31", "2005,-999,25,-999", "100"))
            .with(
                "one-sided.csv",
                "conflict_id,dyad_id,actor_id,coalition_components,actor_name,actor_name_fulltext,"
                    + "actor_name_mothertongue,year,best_fatality_estimate,low_fatality_estimate,"
                    + "high_fatality_estimate,is_government_actor,location,gwno_location,gwnoa,"
                    + "region,version",
                oneSided("140", "2005,60,50,70,1", "Sudan", "625", "625"),
                oneSided("488", "2005,40,30,50,0", "\"Sudan, Uganda\"", "\"625, 500\"", ""))
            .with(
                "non-state.csv",
                "conflict_id,dyad_id,org,side_a_name,side_a_name_fulltext,side_b_name,start_date,"
                    + "ep_end,year,best_fatality_estimate,low_fatality_estimate,"
                    + "high_fatality_estimate,location,gwno_location,region,version",
                "4000,5000,3,One,One,Other,2005-01-02,0,2005,44,40,50,Kenya,501,4,23.1",
                "4001,5001,3,One,One,Third,2005-01-02,0,2005,56,40,90,Kenya,501,4,23.1")
            .with(
                "events.csv",
                "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,"
                    + "conflict_new_id,where_prec,country,country_id,region,event_clarity,"
                    + "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,"
                    + "deaths_unknown,best,high,low,gwnoa,gwnob",
                event("1", "1", "Rwanda,517", "2,3,0,0,5,6,4", "517"),
                event("2", "3", "Rwanda,517", "0,0,9,0,9,9,9", "517"),
                event("3", "3", "Rwanda,517", "0,0,4,0,4,4,4", ""),
                event("4", "2", "\"a line\nand another\",501", "1,1,0,0,2,2,2", ""))
            .placing("ucdp-battle-deaths", "deaths.csv")
            .placing("ucdp-one-sided", "one-sided.csv")
            .placing("ucdp-non-state", "non-state.csv")
            .placing("ucdp-ged", "events.csv");
    table =
        CountryYears.of(
            folder,
            2006,
            2007,
            "ucdp-battle-deaths",
            "ucdp-one-sided",
            "ucdp-non-state",
            "ucdp-ged");
  }

  private static String deaths(String conflict, String dyad, String numbers, String location) {
    return conflict
        + ","
        + dyad
        + ",Somewhere,Government,1,,Rebels,2,,1,,"
        + numbers
        + ",3,Somewhere,750,,,,"
        + location
        + ",750,3,23.1";
  }

  private static String oneSided(
      String actor, String numbers, String location, String code, String government) {
    return "9,8,"
        + actor
        + ",,Actor,Actor,n/a,"
        + numbers
        + ","
        + location
        + ","
        + code
        + ","
        + government
        + ",4,23.1";
  }

  private static String event(
      String id, String type, String country, String deaths, String government) {
    return id
        + ",REL"
        + id
        + ",2005,1,Clear,"
        + type
        + ",1,2,1,"
        + country
        + ",Africa,1,1,2005-03-01 00:00:00.000,2005-03-01 00:00:00.000,"
        + deaths
        + ","
        + government
        + ",";
  }

  @Test
  void deathsInBattleAreTheSumOfTheDyadsAndOneConflictCountsInEachOfItsStates() {
    assertThat(table.of("IND", 2006, "battle_deaths")).isEqualTo("300.0 observed");
    assertThat(table.of("PAK", 2006, "battle_deaths")).isEqualTo("200.0 observed");
    assertThat(table.of("IND", 2006, "battle_deaths_low")).isEqualTo("185.0 observed");
    assertThat(table.of("IND", 2006, "battle_deaths_high")).isEqualTo("130.0 observed");
  }

  @Test
  void noRowIsNoDeathsAndARowWithoutAnEstimateIsUnknown() {
    assertThat(table.of("FRA", 2006, "battle_deaths")).isEqualTo("0.0 zero");
    assertThat(table.of("COL", 2006, "battle_deaths")).isEqualTo("null absent");
    assertThat(table.of("COL", 2006, "battle_deaths_low")).isEqualTo("25.0 observed");
    assertThat(table.of("FRA", 2007, "battle_deaths")).isEqualTo("null absent");
  }

  @Test
  void deathsNextDoorAreThoseOfAllNeighboursTogether() {
    assertThat(table.number("AFG", 2006, "log_battle_deaths_next_door"))
        .isCloseTo(Math.log1p(200), within(1e-12));
    assertThat(table.number("CHN", 2006, "log_battle_deaths_next_door"))
        .isCloseTo(Math.log1p(500), within(1e-12));
    assertThat(table.of("ECU", 2006, "log_battle_deaths_next_door")).isEqualTo("null absent");
    assertThat(table.of("ISL", 2006, "log_battle_deaths_next_door")).isEqualTo("0.0 zero");
  }

  @Test
  void whatAGovernmentDoesToCiviliansIsToldApart() {
    assertThat(table.of("SDN", 2006, "one_sided_by_government")).isEqualTo("1.0 observed");
    assertThat(table.of("UGA", 2006, "one_sided_by_government")).isEqualTo("0.0 observed");
    assertThat(table.of("UGA", 2006, "one_sided_violence")).isEqualTo("1.0 observed");
    assertThat(table.number("SDN", 2006, "log_one_sided_deaths"))
        .isCloseTo(Math.log1p(100), within(1e-12));
    assertThat(table.number("SDN", 2006, "log_one_sided_deaths_by_government"))
        .isCloseTo(Math.log1p(60), within(1e-12));
    assertThat(table.of("KEN", 2006, "one_sided_violence_next_door")).isEqualTo("1.0 zero");
  }

  @Test
  void fightingBetweenGroupsIsAConflictOfItsOwn() {
    assertThat(table.number("KEN", 2006, "log_non_state_deaths"))
        .isCloseTo(Math.log1p(100), within(1e-12));
    assertThat(table.of("FRA", 2006, "non_state_conflict")).isEqualTo("0.0 zero");
  }

  @Test
  void eventsAreAddedUpByTheirKind() {
    assertThat(table.of("RWA", 2006, "ged_events")).isEqualTo("3.0 observed");
    assertThat(table.number("RWA", 2006, "log_ged_deaths"))
        .isCloseTo(Math.log1p(18), within(1e-12));
    assertThat(table.number("RWA", 2006, "log_ged_one_sided_deaths"))
        .isCloseTo(Math.log1p(13), within(1e-12));
    assertThat(table.number("RWA", 2006, "log_ged_one_sided_deaths_by_government"))
        .isCloseTo(Math.log1p(9), within(1e-12));
    assertThat(table.of("KEN", 2006, "ged_events")).isEqualTo("1.0 observed");
    assertThat(table.of("FRA", 2006, "ged_events")).isEqualTo("0.0 zero");
    assertThat(table.of("UGA", 2006, "ged_violence_next_door")).isEqualTo("1.0 zero");
  }
}
