package org.regulatedgoods.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
        .containsExactlyInAnyOrderEntriesOf(declared("data_cow.csv", "in system"));
    assertThat(list.absentThere())
        .containsExactlyInAnyOrderEntriesOf(declared("data_cow.csv", "absent"));
  }

  @Test
  void correlatesOfWarBySpell() {
    Membership list = new Membership(registry, "cow");
    for (NamedCsvRecord row : real("derived_csv/cow_states.csv")) {
      list.addSpell(row.getField("ccode"), day(row, "st"), day(row, "end"));
    }
    assertThat(list.absentHere())
        .containsExactlyInAnyOrderEntriesOf(declared("cow_states.csv", "in system"));
    assertThat(list.absentThere())
        .containsExactlyInAnyOrderEntriesOf(declared("cow_states.csv", "absent"));
  }

  @Test
  void gleditschAndWardByYear() {
    Membership list = byYear("countrycode/dictionary/data_gw.csv", "gw", "gwn");
    assertThat(list.absentHere())
        .containsExactlyInAnyOrderEntriesOf(declared("data_gw.csv", "in system"));
    assertThat(list.absentThere())
        .containsExactlyInAnyOrderEntriesOf(declared("data_gw.csv", "absent"));
  }

  @Test
  void gleditschAndWardBySpell() {
    Membership list = new Membership(registry, "gw");
    for (NamedCsvRecord row : real("derived_csv/gw_states.csv")) {
      list.addSpell(
          row.getField("gwcode"),
          LocalDate.parse(row.getField("startdate")),
          LocalDate.parse(row.getField("enddate")));
    }
    assertThat(list.absentHere())
        .containsExactlyInAnyOrderEntriesOf(declared("gw_states.csv", "in system"));
    assertThat(list.absentThere())
        .containsExactlyInAnyOrderEntriesOf(declared("gw_states.csv", "absent"));
  }

  @Test
  void polityByYear() {
    Membership list = byYear("countrycode/dictionary/data_polity5.csv", "polity", "p5n");
    assertThat(list.absentHere())
        .containsExactlyInAnyOrderEntriesOf(declared("data_polity5.csv", "in system"));
  }

  @Test
  void varietiesOfDemocracyByYear() {
    Membership list = byYear("countrycode/dictionary/data_vdem.csv", "vdem", "vdem");
    assertThat(list.absentHere())
        .containsExactlyInAnyOrderEntriesOf(declared("data_vdem.csv", "in system"));
  }

  private Membership byYear(String file, String scheme, String codeColumn) {
    Membership list = new Membership(registry, scheme);
    for (NamedCsvRecord row : real(file)) {
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

  /** What the file of differences says is here, by code and year. */
  private static Map<String, String> declared(String file, String theirs) {
    Map<String, String> declared = new TreeMap<>();
    for (NamedCsvRecord row : rows(Path.of("data/reference/differences.csv"))) {
      if (row.getField("file").equals(file) && row.getField("theirs").equals(theirs)) {
        IntStream.rangeClosed(
                Integer.parseInt(row.getField("from")), Integer.parseInt(row.getField("to")))
            .forEach(
                year ->
                    declared.put(Membership.key(row.getField("code"), year), row.getField("ours")));
      }
    }
    return declared;
  }

  private static List<NamedCsvRecord> real(String file) {
    return rows(RealFiles.root().orElseThrow().resolve(file));
  }

  private static List<NamedCsvRecord> rows(Path file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
