package org.regulatedgoods.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.RealFiles;

/** Who is next door to whom, and when. */
class NeighboursTest {

  /** The list of the Correlates of War Project breaks off in 2016. */
  private static final int LAST_YEAR = 2015;

  private final CountryRegistry registry = CountryRegistry.load();

  @Test
  void aNeighbourOfAStateHasItAsItsNeighbourAndBothExist() {
    for (int year = 1946; year <= 2024; year++) {
      for (State state : registry.states()) {
        for (String other : registry.neighbours(state.id(), year)) {
          assertThat(registry.neighbours(other, year)).contains(state.id()).doesNotContain(other);
          assertThat(registry.state(other).orElseThrow().existsIn(year)).isTrue();
          assertThat(state.existsIn(year)).isTrue();
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource({
    "PRT,2000,ESP",
    "ISL,2000,''",
    "KOR,1960,PRK",
    "LSO,1970,ZAF",
    "DEU,1989,AUT BEL CHE CSK DDR DNK FRA LUX NLD",
    "DEU,1990,AUT BEL CHE CSK DNK FRA LUX NLD POL",
    "DDR,1989,CSK DEU POL",
    "DDR,1990,''",
    "POL,1990,CSK DEU SUN",
    "POL,1993,BLR CZE DEU LTU RUS SVK UKR",
    "PAK,1970,AFG CHN IND IRN MMR",
    "PAK,1971,AFG CHN IND IRN",
    "KEN,2010,ETH SDN SOM TZA UGA",
    "KEN,2011,ETH SOM SSD TZA UGA",
    "ALB,2007,GRC MKD MNE SRB",
    "ALB,2008,GRC MKD MNE XKX",
    "EGY,1959,IRQ ISR JOR LBN LBY SDN TUR",
    "EGY,1961,ISR LBY SDN",
    "VNM,1970,CHN LAO RVN",
    "VNM,1976,CHN KHM LAO",
    "YEM,1991,OMN SAU",
    "QQQ,2000,''"
  })
  void theNeighboursAreThoseOfTheYear(String state, int year, String expected) {
    assertThat(String.join(" ", registry.neighbours(state, year))).isEqualTo(expected);
  }

  /** The differences are exactly those of data/reference/differences.csv. */
  @Test
  void correlatesOfWarDirectContiguityOnLand() {
    assumeTrue(
        RealFiles.root().isPresent(),
        "skipped: the real files are not at " + RealFiles.expected().toAbsolutePath().normalize());
    Map<Integer, Set<String>> listed = new TreeMap<>();
    for (var row : Published.real("derived_csv/cow_contdir.csv")) {
      for (int year = 1946; row.getField("conttype").equals("1") && year <= LAST_YEAR; year++) {
        String day = year + "-12-31";
        if (row.getField("stdate").compareTo(day) <= 0
            && row.getField("enddate").compareTo(day) >= 0
            && registry.resolve("cow", row.getField("ccode1"), year)
                instanceof Resolution.InSystem first
            && registry.resolve("cow", row.getField("ccode2"), year)
                instanceof Resolution.InSystem second
            && first.state().compareTo(second.state()) < 0) {
          listed
              .computeIfAbsent(year, y -> new TreeSet<>())
              .add(first.state() + " " + second.state());
        }
      }
    }
    Map<String, String> differences = new TreeMap<>();
    listed.forEach((year, theirs) -> compare(year, theirs, differences));
    Map<String, String> declared =
        new TreeMap<>(Published.differences("cow_contdir.csv", "absent"));
    declared.putAll(Published.differences("cow_contdir.csv", "neighbours"));
    assertThat(differences).containsExactlyInAnyOrderEntriesOf(declared);
  }

  private void compare(int year, Set<String> theirs, Map<String, String> differences) {
    Set<String> ours = new TreeSet<>();
    for (State state : registry.states()) {
      for (String other : registry.neighbours(state.id(), year).tailSet(state.id(), false)) {
        ours.add(state.id() + " " + other);
      }
    }
    for (String pair : ours) {
      if (!theirs.contains(pair)) {
        differences.put(Membership.key(pair, year), "neighbours");
      }
    }
    for (String pair : theirs) {
      if (!ours.contains(pair)) {
        differences.put(Membership.key(pair, year), "absent");
      }
    }
  }
}
