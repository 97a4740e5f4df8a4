package org.regulatedgoods.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.RealFiles;

/**
 * The reference data against the lists that others publish, from 1946 on. The differences are
 * exactly those of data/reference/differences.csv: none is missing there, and none is stale.
 */
class PublishedMembershipTest {

  private final CountryRegistry registry = CountryRegistry.load();

  @BeforeEach
  void skipWhereTheRealFilesAreAbsent() {
    assumeTrue(
        RealFiles.root().isPresent(),
        "skipped: the real files are not at " + RealFiles.expected().toAbsolutePath().normalize());
  }

  @Test
  void correlatesOfWarByYear() {
    Membership list = byYear("countrycode/dictionary/data_cow.csv", "cow", "cown");
    assertThat(list.absentHere())
        .containsExactlyInAnyOrderEntriesOf(Published.differences("data_cow.csv", "in system"));
    assertThat(list.absentThere())
        .containsExactlyInAnyOrderEntriesOf(Published.differences("data_cow.csv", "absent"));
  }

  @Test
  void correlatesOfWarBySpell() {
    Membership list = new Membership(registry, "cow");
    for (NamedCsvRecord row : Published.real("derived_csv/cow_states.csv")) {
      list.addSpell(row.getField("ccode"), day(row, "st"), day(row, "end"));
    }
    assertThat(list.absentHere())
        .containsExactlyInAnyOrderEntriesOf(Published.differences("cow_states.csv", "in system"));
    assertThat(list.absentThere())
        .containsExactlyInAnyOrderEntriesOf(Published.differences("cow_states.csv", "absent"));
  }

  @Test
  void gleditschAndWardByYear() {
    Membership list = byYear("countrycode/dictionary/data_gw.csv", "gw", "gwn");
    assertThat(list.absentHere())
        .containsExactlyInAnyOrderEntriesOf(Published.differences("data_gw.csv", "in system"));
    assertThat(list.absentThere())
        .containsExactlyInAnyOrderEntriesOf(Published.differences("data_gw.csv", "absent"));
  }

  @Test
  void gleditschAndWardBySpell() {
    Membership list = new Membership(registry, "gw");
    for (NamedCsvRecord row : Published.real("derived_csv/gw_states.csv")) {
      list.addSpell(
          row.getField("gwcode"),
          LocalDate.parse(row.getField("startdate")),
          LocalDate.parse(row.getField("enddate")));
    }
    assertThat(list.absentHere())
        .containsExactlyInAnyOrderEntriesOf(Published.differences("gw_states.csv", "in system"));
    assertThat(list.absentThere())
        .containsExactlyInAnyOrderEntriesOf(Published.differences("gw_states.csv", "absent"));
  }

  @Test
  void polityByYear() {
    Membership list = byYear("countrycode/dictionary/data_polity5.csv", "polity", "p5n");
    assertThat(list.absentHere())
        .containsExactlyInAnyOrderEntriesOf(Published.differences("data_polity5.csv", "in system"));
  }

  @Test
  void polity4ByYear() {
    Membership list = byYear("countrycode/dictionary/data_polity4.csv", "polity", "p4n");
    assertThat(list.absentHere())
        .containsExactlyInAnyOrderEntriesOf(Published.differences("data_polity4.csv", "in system"));
  }

  @Test
  void varietiesOfDemocracyByYear() {
    Membership list = byYear("countrycode/dictionary/data_vdem.csv", "vdem", "vdem");
    assertThat(list.absentHere())
        .containsExactlyInAnyOrderEntriesOf(Published.differences("data_vdem.csv", "in system"));
  }

  private Membership byYear(String file, String scheme, String codeColumn) {
    Membership list = new Membership(registry, scheme);
    for (NamedCsvRecord row : Published.real(file)) {
      list.add(row.getField(codeColumn), Integer.parseInt(row.getField("year")));
    }
    return list;
  }

  private static LocalDate day(NamedCsvRecord row, String end) {
    return LocalDate.of(
        Integer.parseInt(row.getField(end + "year")),
        Integer.parseInt(row.getField(end + "month")),
        Integer.parseInt(row.getField(end + "day")));
  }
}
