package org.regulatedgoods.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.country.Resolution.InSystem;
import org.regulatedgoods.country.Resolution.NotAState;
import org.regulatedgoods.country.Resolution.Unknown;

/** The reference data as they ship. */
class CountryRegistryTest {

  private final CountryRegistry registry = CountryRegistry.load();

  @Test
  void noCodeMeansTwoThingsInOneYear() {
    List<String> contradictions = new ArrayList<>();
    for (String scheme : registry.schemes()) {
      Map<String, List<CodeUse>> uses =
          registry.codes(scheme).stream().collect(Collectors.groupingBy(CodeUse::code));
      uses.forEach((code, all) -> contradictions.addAll(overlaps(scheme, code, all)));
    }
    assertThat(contradictions).isEmpty();
  }

  private static List<String> overlaps(String scheme, String code, List<CodeUse> uses) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < uses.size(); i++) {
      for (int j = i + 1; j < uses.size(); j++) {
        if (uses.get(i).years().overlaps(uses.get(j).years())) {
          found.add(scheme + " " + code);
        }
      }
    }
    return found;
  }

  @Test
  void theSpellsOfAStateDoNotOverlap() {
    for (State state : registry.states()) {
      for (List<State.Spell> spells : List.of(state.spells(), state.unMembership())) {
        for (int i = 1; i < spells.size(); i++) {
          assertThat(spells.get(i - 1).to())
              .as("the end of spell %d of %s", i, state.id())
              .get()
              .matches(spells.get(i).from()::isAfter, "is before " + spells.get(i).from());
        }
      }
    }
  }

  @ParameterizedTest(name = "{1} members at the end of {0}")
  @CsvSource({
    "1945,51",
    "1955,76",
    "1960,99",
    "1971,132",
    "1991,166",
    "1999,187",
    "2000,189",
    "2006,192",
    "2011,193",
    "2012,193",
    "2024,193"
  })
  void theUnitedNationsHaveAsManyMembersAsTheyHad(int year, int members) {
    assertThat(registry.states().stream().filter(state -> state.inUnitedNations(year)))
        .hasSize(members);
  }

  @Test
  void kosovoIsAStateThatTheUnitedNationsNeverHad() {
    State kosovo = registry.state("XKX").orElseThrow();
    assertThat(kosovo.existsIn(2007)).isFalse();
    assertThat(kosovo.existsIn(2008)).isTrue();
    assertThat(kosovo.unMembership()).isEmpty();
  }

  @Test
  void theChineseSeatChangesHandsIn1971() {
    State china = registry.state("CHN").orElseThrow();
    State taiwan = registry.state("TWN").orElseThrow();
    assertThat(List.of(china.inUnitedNations(1970), taiwan.inUnitedNations(1970)))
        .containsExactly(false, true);
    assertThat(List.of(china.inUnitedNations(1971), taiwan.inUnitedNations(1971)))
        .containsExactly(true, false);
    assertThat(china.existsIn(1960)).isTrue();
  }

  @Test
  void noSuccessorAndItsPredecessorExistInOneYear() {
    Map<String, List<String>> successors =
        Map.of(
            "SUN", List.of("RUS", "UKR"),
            "YUG", List.of("SCG"),
            "SCG", List.of("SRB", "MNE"),
            "CSK", List.of("CZE", "SVK"),
            "YAR", List.of("YEM"),
            "YMD", List.of("YEM"));
    successors.forEach(
        (predecessor, after) ->
            after.forEach(
                successor -> {
                  for (int year = 1946; year <= 2024; year++) {
                    assertThat(exists(predecessor, year) && exists(successor, year))
                        .as("%s and %s in %d", predecessor, successor, year)
                        .isFalse();
                  }
                }));
  }

  private boolean exists(String state, int year) {
    return registry.state(state).orElseThrow().existsIn(year);
  }

  @Test
  void everyStateHasARegionInEveryScheme() {
    List<String> ids = registry.states().stream().map(State::id).toList();
    assertThat(registry.regionSchemes())
        .containsExactly("h7", "un-continent", "un-subregion", "world-bank");
    for (String scheme : registry.regionSchemes()) {
      assertThat(registry.regionScheme(scheme).regionOfState().keySet())
          .as("states of %s", scheme)
          .containsExactlyInAnyOrderElementsOf(ids);
    }
    assertThat(registry.regionScheme("h7").regions()).hasSize(7);
  }

  @Test
  void everyStateHasOneCentroidOnTheGlobe() throws IOException {
    Map<String, double[]> centroids = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(Path.of("data/reference/centroids.csv"))) {
      for (NamedCsvRecord row : rows) {
        double[] point = {
          Double.parseDouble(row.getField("latitude")),
          Double.parseDouble(row.getField("longitude"))
        };
        assertThat(centroids.put(row.getField("state"), point)).isNull();
      }
    }
    assertThat(centroids.keySet())
        .containsExactlyElementsOf(registry.states().stream().map(State::id).toList());
    assertThat(centroids.values())
        .allMatch(point -> Math.abs(point[0]) <= 90 && Math.abs(point[1]) <= 180);
  }

  @Test
  void codesOfAStateAreTheCodesThatResolveToIt() {
    assertThat(registry.codesOf("polity", "SDN", 2011)).containsExactly("625");
    assertThat(registry.codesOf("polity", "SDN", 2012)).containsExactly("626");
    assertThat(registry.codesOf("baci", "FRA", 2005)).contains("251");
  }

  @Test
  void aSchemeHasTheCodesOfItsBaseAndItsOwnHideThem() {
    assertThat(registry.resolve("owid", "France", 2000)).isEqualTo(new InSystem("FRA"));
    assertThat(registry.resolve("cow", "260", 1970)).isEqualTo(new InSystem("DEU"));
    assertThat(registry.resolve("cow-trade", "260", 1970)).isEqualTo(new NotAState("superseded"));
    assertThat(registry.resolve("cow-trade", "255", 1970)).isEqualTo(new InSystem("DEU"));
    assertThat(registry.resolve("unesco", "na", 2000)).isEqualTo(new InSystem("NAM"));
    assertThat(registry.resolve("unesco", "NA", 2000)).isEqualTo(new Unknown());
    assertThat(registry.codesOf("comtrade", "USA", 2020))
        .isEqualTo(registry.codesOf("baci", "USA", 2020));
  }

  @ParameterizedTest(name = "{0} {1} in {2} is {3}")
  @CsvSource({
    "polity,255,1945,territory",
    "polity,626,2011,superseded",
    "bmr,342,1900,territory",
    "who,4310,1990,part",
    "who,4100,1992,part",
    "dac,10100,2000,aggregate"
  })
  void whatIsNoStateInSomeYearsIsListedForThoseYears(
      String scheme, String code, int year, String kind) {
    assertThat(registry.resolve(scheme, code, year)).isEqualTo(new NotAState(kind));
  }

  @ParameterizedTest(name = "{0} {1} in {2} is {3}")
  @CsvSource({
    "bmr,221,2000,MCO",
    "bmr,529,1993,ETH",
    "bmr,624,2012,SDN",
    "bmr,525,2012,SSD",
    "bmr,769,1960,PAK",
    "who,4085,1990,DEU",
    "who,4100,1989,DEU",
    "who,4308,1990,GBR",
    "dac,63,2004,SCG",
    "dac,63,2010,SRB",
    "dac,732,1999,TWN",
    "ucdp,345,2010,SRB",
    "comtrade,699,2010,IND",
    "polity,255,1995,DEU",
    "name,Yemen (North Yemen),1980,YAR"
  })
  void theCodesOfASourceMeanTheStatesThatItMeans(
      String scheme, String code, int year, String state) {
    assertThat(registry.resolve(scheme, code, year)).isEqualTo(new InSystem(state));
  }

  @Test
  void schemesThatContradictEachOtherAreRefused() {
    CodeSchemes schemes = new CodeSchemes();
    CodeUse use = new CodeUse("1", new YearRange(1900, 1950), new CodeUse.OfState("FRA"));
    assertThat(schemes.declare("a", "", "")).isEmpty();
    assertThat(schemes.declare("b", "a", "lower")).isEmpty();
    assertThat(schemes.declare("b", "", "")).contains("declares b twice");
    assertThat(schemes.declare("c", "b", "").orElseThrow()).startsWith("bases c on b, which is no");
    assertThat(schemes.declare("c", "", "upper").orElseThrow()).startsWith("has the letters upper");
    assertThat(schemes.add("a", use)).isEmpty();
    assertThat(schemes.add("a", use)).contains("uses 1 twice in the same years");
    assertThat(schemes.add("d", use).orElseThrow()).startsWith("names the scheme d, which");
  }

  @Test
  void aSchemeThatIsNotThereIsRefusedWithTheSchemesThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.codes("fips"))
        .withMessageContaining("no code scheme fips among [baci, bmr, comtrade,");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.regionScheme("h8"))
        .withMessageContaining("no region scheme h8 among [h7,");
  }
}
