package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.RealFiles;
import org.regulatedgoods.study.DeclaredSources;

/**
 * The sources of harm at home and of conflict against their real files. The counts and the values
 * were looked up without this project, by golden/real/violence.py.
 */
@Tag(RealFiles.TAG)
class RealViolenceSourcesTest {

  private static final String HOMICIDE = "unodc/Shiny_DT.csv";
  private static final String CONFLICTS = "ucdp/UcdpPrioConflict_v23_1.csv";
  private static final String EVENTS = "ucdp/ged_hdx_conflict_data_ukr.csv";
  private static final String POPULATION = "who_mortality/pop.csv";
  private static final String TERRORISM = "owid/owid_history_GTD_2018.csv";

  @BeforeEach
  void skipWhereTheRealFilesAreAbsent() {
    assumeTrue(
        RealFiles.root().isPresent(),
        "skipped: the real files are not at " + RealFiles.expected().toAbsolutePath().normalize());
  }

  private static RawFolder placing(String id, String file) {
    Path root = RealFiles.root().orElseThrow();
    assumeTrue(Files.exists(root.resolve(file)), "skipped: no " + file);
    return new RawFolder(root).placing(id, file);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unodc-homicide | unodc/Shiny_DT.csv | 20448 | 8052 | GBR,2010,Homicide Total Count,756.0,null,null,null] | GBR,2010,Firearms Rate,null,null,null,0.1]
          ucdp-prio | ucdp/UcdpPrioConflict_v23_1.csv | 2784 | 2670 | PAK,2020,218,1.0,2.0] | UKR,2022,13243,2.0,2.0]
          ucdp-prio-parties | ucdp/UcdpPrioConflict_v23_1.csv | 5828 | 5821 | DNK,2003,418 + a_2nd,a_2nd,1.0] | IND,2020,274 + b,b,1.0]
          ucdp-ged-hdx | ucdp/ged_hdx_conflict_data_ukr.csv | 993 | 993 | UKR,2014,147997,1.0,369.0,5.0] | UKR,2017,239008,1.0,369.0,5.0]
          who-population | who_mortality/pop.csv | 9435 | 7516 | NLD,2005,1,00,8071765.0, | RUS,2005,2,01,7.6730732E7,
          clio-homicide | owid/owid_history_Homicide_ClioInfra.csv | 5981 | 4124 | COL,1994,78.52] | COL,2000,68.94]
          gtd-terrorism | owid/owid_history_GTD_2018.csv | 4373 | 3638 | NOR,2011,Norway,77.0,3.0] | DEU,1990,West Germany
          owid-ucdp-deaths | owid/Conflict deaths – UCDP Georeferenced Event Data (2019).csv | 5872 | 5594 | COL,2000,2028.0,5.02] | NOR,2011,0.0,0.0]
          """)
  void theFileIsReadWhole(
      String id, String file, long rows, long kept, String value, String another) {
    RawFolder.Result read = placing(id, file).read(DeclaredSources.of(id));
    assertThat(read.addsUpTo(rows)).isTrue();
    assertThat(read.kept()).hasSize((int) kept);
    assertThat(read.kept()).anyMatch(row -> row.startsWith("[" + value));
    assertThat(read.kept()).anyMatch(row -> row.startsWith("[" + another));
  }

  @Test
  void partsOfTheUnitedKingdomAndOfIraqAreNoStates() {
    RawFolder.Result read =
        placing("unodc-homicide", HOMICIDE).read(DeclaredSources.of("unodc-homicide"));
    assertThat(read.rejected())
        .anyMatch(row -> row.endsWith(",United Kingdom (Scotland),2010,not a state: territory]"))
        .anyMatch(row -> row.contains(",Iraq (Kurdistan Region),"))
        .noneMatch(row -> row.contains(",United Kingdom,") || row.contains(",Iraq,"));
  }

  @Test
  void countsAndRatesOfHomicideAreFeaturesOfTheirOwn() {
    RawFolder folder = placing("unodc-homicide", HOMICIDE).placing("who-population", POPULATION);
    CountryYears table =
        CountryYears.of(folder, 2006, 2017, "unodc-homicide", "who-population", "violence-derived");
    assertThat(table.of("GBR", 2011, "unodc_homicides")).isEqualTo("756.0 observed");
    assertThat(table.of("GBR", 2011, "unodc_firearm_homicides")).isEqualTo("65.0 observed");
    assertThat(table.number("GBR", 2011, "unodc_log_homicide_rate"))
        .isCloseTo(Math.log1p(1.2), within(1e-12));
    assertThat(table.number("COL", 2006, "unodc_log_firearm_homicide_rate"))
        .isCloseTo(Math.log1p(34.1), within(1e-12));
    assertThat(table.number("COL", 2006, "unodc_firearm_share"))
        .isCloseTo(14763.0 / 18111, within(1e-12));
    assertThat(table.of("BRA", 2017, "unodc_firearm_homicides")).isEqualTo("null absent");
    assertThat(table.of("NLD", 2006, "who_population")).isEqualTo("1.632001E7 observed");
    assertThat(table.of("NLD", 2006, "who_population_age_mismatches")).isEqualTo("0.0 observed");
  }

  @Test
  void aConflictIsAtHomeOrNextDoorOrAPartysOwn() {
    RawFolder folder = placing("ucdp-prio", CONFLICTS).placing("ucdp-prio-parties", CONFLICTS);
    CountryYears table = CountryYears.of(folder, 1996, 2022, "ucdp-prio", "ucdp-prio-parties");
    assertThat(table.count("conflict_at_home", 1)).isEqualTo(807);
    assertThat(table.count("conflict_at_home_intensity", 2)).isEqualTo(204);
    assertThat(table.count("conflict_party", 1)).isEqualTo(1879);
    assertThat(table.count("conflict_next_door", 1)).isEqualTo(2210);
    assertThat(table.of("IND", 2021, "conflicts_at_home")).isEqualTo("4.0 observed");
    assertThat(table.of("PAK", 2021, "internal_conflict_at_home")).isEqualTo("1.0 observed");
    assertThat(table.of("USA", 2004, "conflict_at_home")).isEqualTo("1.0 observed");
    assertThat(table.of("USA", 2004, "conflict_party_intensity")).isEqualTo("2.0 observed");
    assertThat(table.of("DNK", 2004, "conflict_at_home")).isEqualTo("0.0 zero");
    assertThat(table.of("DNK", 2004, "conflict_supporter")).isEqualTo("1.0 observed");
    assertThat(table.of("DNK", 2004, "conflict_side")).isEqualTo("0.0 observed");
    assertThat(table.of("ISL", 2004, "conflict_next_door")).isEqualTo("0.0 zero");
  }

  @Test
  void whatIsNotInTheFilesIsUnknownOrZeroByWhatTheyCover() {
    RawFolder folder = placing("ucdp-ged-hdx", EVENTS).placing("gtd-terrorism", TERRORISM);
    CountryYears table = CountryYears.of(folder, 1993, 2019, "ucdp-ged-hdx", "gtd-terrorism");
    assertThat(table.of("UKR", 2015, "ged_hdx_events")).isEqualTo("271.0 observed");
    assertThat(table.number("UKR", 2015, "log_ged_hdx_deaths"))
        .isCloseTo(Math.log1p(4423), within(1e-12));
    assertThat(table.number("UKR", 2015, "log_ged_hdx_non_state_deaths"))
        .isCloseTo(Math.log1p(45), within(1e-12));
    assertThat(table.of("UKR", 2016, "log_ged_hdx_non_state_deaths")).isEqualTo("0.0 observed");
    assertThat(table.of("UKR", 2014, "ged_hdx_events")).isEqualTo("null absent");
    assertThat(table.of("FRA", 2015, "ged_hdx_events")).isEqualTo("null absent");
    assertThat(table.of("NOR", 2012, "gtd_incidents")).isEqualTo("3.0 observed");
    assertThat(table.of("BTN", 1993, "gtd_incidents")).isEqualTo("0.0 zero");
    assertThat(table.known("gtd_incidents", 1994)).isZero();
    assertThat(table.known("gtd_incidents", 1995)).isGreaterThan(180);
  }
}
