package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.study.DeclaredSources;

/**
 * Deaths by firearm of the WHO Mortality Database, from two invented parts in the documented layout
 * and invented populations.
 */
class DocumentedMortalityTest {

  private static final String IDS = "Country,Admin1,SubDiv,Year,List,Cause,Sex,Frmat,IM_Frmat";

  @TempDir static Path root;

  private static RawFolder folder;
  private static CountryYears table;

  @BeforeAll
  static void read() {
    folder =
        new RawFolder(root)
            .with(
                "Morticd10_part1",
                header(IDS, "Deaths"),
                row("2450,,,2010,104,AAA,1,00,01", 1000, 2, 998),
                row("2450,,,2010,104,AAA,2,00,01", 900, 2, 898),
                row("2450,,,2010,104,X954,1,00,01", 7, 3, 4),
                row("2450,,,2010,104,X93,2,00,01", 2, 1, 1),
                row("2450,,,2010,104,X959,9,09,08", 1),
                row("2450,,,2010,104,X740,1,00,01", 5, 5),
                row("2450,,,2010,104,Y229,1,00,01", 1, 1),
                row("2450,,,2010,104,Y350,1,00,01", 3, 3),
                row("2450,,,2010,104,X991,1,00,01", 400, 400),
                row("2450,901,,2010,104,X954,1,00,01", 100, 100),
                row("2450,,A20,2010,104,X954,1,00,01", 50, 50),
                row("2450,,,2010,101,1102,1,00,01", 500, 500))
            .with(
                "Morticd10_part2",
                header(IDS, "Deaths"),
                row("4210,,,2010,10M,AAA,1,01,01", 800, 800),
                row("2070,,,2010,103,AAA,1,00,01", 900, 900),
                row("2070,,,2010,103,X95,1,00,01", 30, 10, 19),
                row("2070,,,2010,103,Y35,1,00,01", 2, 2),
                row("3160,,,2010,103,X95,1,00,01", 3, 3),
                row("3160,,,2010,104,X954,1,00,01", 3, 3),
                row("1400,,,2010,101,1000,1,00,01", 9, 9))
            .with(
                "pop.csv",
                header("Country,Admin1,SubDiv,Year,Sex,Frmat", "Pop"),
                population("2450,,,2010,1,00", 150_000),
                population("2450,,,2010,2,00", 160_000),
                population("2450,,,2010,9,00", 0),
                population("2450,901,,2010,1,00", 5_000),
                population("4210,,,2010,1,00", 80_000),
                population("2070,,,2010,1,00", 95_000.5),
                population("2070,,,2010,2,00", 104_999.5))
            .placing("who-mortality", "Morticd10_part[0-9]")
            .placing("who-population", "pop.csv");
    table =
        CountryYears.of(folder, 2011, 2011, "who-mortality", "who-population", "violence-derived");
  }

  private static String header(String ids, String groups) {
    StringBuilder header = new StringBuilder(ids);
    for (int i = 1; i <= 26; i++) {
      header.append(',').append(groups).append(i);
    }
    return header + (groups.equals("Pop") ? ",Lb" : ",IM_Deaths1,IM_Deaths2,IM_Deaths3,IM_Deaths4");
  }

  /** All ages, and then the deaths of the first ages; the others are empty. */
  private static String row(String ids, double... deaths) {
    List<String> cells = new ArrayList<>(List.of(ids));
    Arrays.stream(deaths).forEach(number -> cells.add(Double.toString(number)));
    while (cells.size() < 1 + 26 + 4) {
      cells.add("");
    }
    return String.join(",", cells);
  }

  private static String population(String ids, double all) {
    return row(ids, all, all).replaceFirst(",,,$", "");
  }

  @Test
  void firearmsAreThoseOfTheirCodesOfThreeAndFourCharacters() {
    assertThat(table.of("USA", 2011, "who_firearm_homicides")).isEqualTo("10.0 observed");
    assertThat(table.of("USA", 2011, "who_firearm_suicides")).isEqualTo("5.0 observed");
    assertThat(table.of("USA", 2011, "who_firearm_undetermined")).isEqualTo("1.0 observed");
    assertThat(table.of("USA", 2011, "who_firearm_legal")).isEqualTo("3.0 observed");
  }

  @Test
  void aCountryThatReportsDeathsAndNoneByFirearmHasNone() {
    assertThat(table.of("NLD", 2011, "who_firearm_homicides")).isEqualTo("0.0 observed");
    assertThat(table.of("NLD", 2011, "who_firearm_legal")).isEqualTo("0.0 observed");
    assertThat(table.of("FRA", 2011, "who_firearm_homicides")).isEqualTo("null absent");
  }

  @Test
  void codesOfThreeCharactersDoNotTellFirearmsOfOfficersApart() {
    assertThat(table.of("BRA", 2011, "who_firearm_homicides")).isEqualTo("30.0 observed");
    assertThat(table.of("BRA", 2011, "who_firearm_legal")).isEqualTo("null absent");
  }

  @Test
  void twoListsOfOneYearAreNotAddedUp() {
    assertThat(table.of("JPN", 2011, "who_firearm_homicides")).isEqualTo("null absent");
  }

  @Test
  void aRateIsOfThePopulationOfTheSameCountryAndYearAndOfBothSexes() {
    assertThat(table.number("USA", 2011, "who_firearm_homicide_rate"))
        .isCloseTo(100_000 * 10 / 310_000.0, within(1e-12));
    assertThat(table.of("BRA", 2011, "who_firearm_homicide_rate")).isEqualTo("15.0 observed");
    assertThat(table.of("NLD", 2011, "who_population")).isEqualTo("null absent");
    assertThat(table.of("NLD", 2011, "who_firearm_homicide_rate")).isEqualTo("null absent");
  }

  @Test
  void agesThatDoNotAddUpAreCountedWhereTheFormatHasAges() {
    assertThat(table.of("USA", 2011, "who_age_mismatches")).isEqualTo("0.0 observed");
    assertThat(table.of("BRA", 2011, "who_age_mismatches")).isEqualTo("1.0 observed");
  }

  @Test
  void partsOfCountriesOtherListsAndOtherCausesArePassedOverAndCounted() {
    RawFolder.Result deaths = folder.read(DeclaredSources.of("who-mortality"));
    assertThat(deaths.addsUpTo(19)).isTrue();
    assertThat(deaths.kept()).hasSize(14);
    RawFolder.Result population = folder.read(DeclaredSources.of("who-population"));
    assertThat(population.addsUpTo(7)).isTrue();
    assertThat(population.kept()).hasSize(5);
  }

  @Test
  void aRowThatComesTwiceIsRefused() {
    String twice = row("2450,,,2011,104,X954,1,00,01", 7, 7);
    RawFolder other =
        new RawFolder(root)
            .with("twice", header(IDS, "Deaths"), twice, twice)
            .placing("who-mortality", "twice");
    assertThat(other.problems(DeclaredSources.of("who-mortality")))
        .containsExactly(
            "twice:3: state, year, entity = USA, 2011, 104 + X954 + 1: a duplicate key: 2 rows, in"
                + " twice:2, twice:3");
  }
}
