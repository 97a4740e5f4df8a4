package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.RawFiles;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.StudyLoader;

/**
 * The declared lists of a source of conf/, against invented files in the layouts of two vintages.
 */
class CodeListCheckTest {

  private static final CountryRegistry REGISTRY = CountryRegistry.load();
  private static final Study STUDY =
      StudyLoader.load(Path.of("conf"), REGISTRY).get("country-years");
  private static final Source BACI = STUDY.source("baci-hs92").orElseThrow();
  private static final String COUNTRIES =
      """
      country_code,country_name,country_iso2,country_iso3
      4,Afghanistan,AF,AFG
      """;
  private static final String COUNTRIES_BEFORE =
      """
      country_code,country_name_abbreviation,country_name_full,iso_2digit_alpha,iso_3digit_alpha
      4,Afghanistan,Afghanistan,AF,AFG
      251,France,"France, Monaco",FR,FRA
      """;

  @TempDir Path raw;

  @Test
  void withoutListsNothingIsHeldAgainstThem() {
    assertThatCode(() -> check("930299")).doesNotThrowAnyException();
  }

  @Test
  void codesOfTheListsArePassedThoughTheirZerosAreGone() throws IOException {
    list("product_codes_HS92_V202501.csv", "code,description\n930200,Pistols\n10111,Horses\n");
    list("country_codes_V202501.csv", COUNTRIES);
    list("country_codes_V202301.csv", COUNTRIES_BEFORE);
    assertThatCode(() -> check("930200", "010111")).doesNotThrowAnyException();
  }

  @Test
  void aCodeOfAGoodThatIsInNoListIsToldAndWhereItIsDeclared() throws IOException {
    list("product_codes_HS92_V202501.csv", "code,description\n930200,Pistols\n");
    assertThat(problems("930200", "930299"))
        .containsExactly(
            "conf/goods/pistols.yaml: products.HS92 = \"930299\": no such product code in"
                + " baci/product_codes_HS92_V202501.csv; mend the code; a code that is in no row"
                + " would count as no trade");
  }

  @Test
  void aCountryCodeThatNoSchemeHasIsToldWithItsLine() throws IOException {
    list("country_codes_V202501.csv", COUNTRIES + "9998,Nowhere,NW,NWH\n");
    assertThat(problems("930200"))
        .singleElement()
        .asString()
        .startsWith(
            "baci/country_codes_V202501.csv:3: country_code = \"9998\": a country code that the"
                + " scheme baci does not have");
  }

  @Test
  void aListThatCannotBeReadIsToldWithItsPlace() throws IOException {
    list("product_codes_HS92_V202501.csv", "hs6,description\n930200,Pistols\n");
    assertThat(problems("930200")).singleElement().asString().contains("HS92_V202501.csv", "code");
    list("product_codes_HS92_V202501.csv", "code,description\n930200,Pistols,new\n");
    assertThat(problems("930200"))
        .singleElement()
        .asString()
        .contains(":2: the row has 3 cells and the header 2");
    list("product_codes_HS92_V202501.csv", "code,description\n,Pistols\n");
    assertThat(problems("930200")).singleElement().asString().contains(":2", "has no code");
    byte[] latin = "code,description\n930200,Armes à feu\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(raw.resolve("baci/product_codes_HS92_V202501.csv"), latin);
    assertThat(problems("930200")).singleElement().asString().contains("UTF-8");
  }

  private void list(String name, String text) throws IOException {
    Files.createDirectories(raw.resolve("baci"));
    Files.writeString(raw.resolve("baci").resolve(name), text);
  }

  private List<String> problems(String... codes) {
    return catchThrowableOfType(BadInput.class, () -> check(codes)).problems().stream()
        .map(Object::toString)
        .toList();
  }

  private void check(String... codes) {
    new CodeListCheck(REGISTRY, new RawFiles(raw.toString(), Map.of(), new Configuration()))
        .run(BACI, (Flows) BACI.read(), Map.of("pistols", List.of(codes)));
  }
}
