package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.RealFiles;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.good.Good;

/** The goods' product codes against the lists that are published of each revision. */
class PublishedProductCodesTest {

  private static Collection<Good> goods() {
    return StudyLoader.load(Path.of("conf"), CountryRegistry.load()).get("country-years").goods();
  }

  private static List<List<String>> rows(String file) throws IOException {
    Path path = RealFiles.expected().resolve(file);
    assumeTrue(Files.exists(path), "skipped: no " + path.toAbsolutePath().normalize());
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(path);
        Stream<CsvRecord> records = reader.stream()) {
      return records.map(CsvRecord::getFields).skip(1).toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"HS92,0", "HS96,1", "HS02,2", "HS07,3", "HS12,4", "HS17,5"})
  void everyCodeOfAGoodIsInTheListOfItsRevision(String revision, int number) throws IOException {
    Set<String> listed = new HashSet<>();
    rows("derived_csv/hs_hs" + number + "_desc.csv").forEach(row -> listed.add(row.get(0)));
    for (Good good : goods()) {
      assertThat(listed).as(good.id()).containsAll(good.codes(revision));
    }
    assertThat(listed).hasSizeGreaterThan(5_000).doesNotContain("930800");
  }

  /** BACI's own list, whose leading zeros a spreadsheet ate. */
  @Test
  void everyCodeOfAGoodIsInBacisListOnceItsZerosAreBack() throws IOException {
    Set<String> listed = new HashSet<>();
    for (List<String> row : rows("baci/product_codes_HS17_V202301.csv")) {
      listed.add("0".repeat(6 - row.get(0).length()) + row.get(0));
    }
    assertThat(listed).hasSize(5_384).contains("010121");
    goods().forEach(good -> assertThat(listed).as(good.id()).containsAll(good.codes("HS17")));
  }

  /** What the later code of small arms is made of is a small arm in the earlier revision too. */
  @ParameterizedTest(name = "{0} to {2}")
  @CsvSource({"HS17,5,HS12,4", "HS12,4,HS07,3", "HS07,3,HS02,2", "HS96,1,HS92,0"})
  void theCorrespondenceLeadsFromTheCodesOfOneRevisionToThoseOfTheOneBefore(
      String later, int laterNumber, String earlier, int earlierNumber) throws IOException {
    Good arms =
        goods().stream().filter(good -> good.id().equals("small-arms")).findFirst().orElseThrow();
    Set<String> reached = new HashSet<>();
    for (List<String> row :
        rows("derived_csv/hs_hs" + laterNumber + "_hs" + earlierNumber + ".csv")) {
      if (arms.codes(later).contains(row.get(0))) {
        reached.add(row.get(3));
      }
    }
    assertThat(reached).isNotEmpty().isSubsetOf(arms.codes(earlier));
  }
}
