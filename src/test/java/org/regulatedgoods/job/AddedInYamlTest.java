package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A good and a source are added by declarations alone; a study needs no models. */
class AddedInYamlTest {

  @TempDir Path directory;

  private static final String GOOD =
      """
      id: gadgets
      title: Gadgets
      products: {HS92: ["930320"]}
      roles: {regime: the government}
      """;

  private static final String SOURCE =
      """
      id: trade
      origin: {producer: nobody, title: Made-up trade, version: "1", published: "2026", license: CC0-1.0, citation: SYNTHETIC, url: "none"}
      read:
        shape: flows
        path: trade.csv
        exporter: {column: from, scheme: iso3}
        importer: {column: to, scheme: iso3}
        year: year
        years: 1990..2010
        product: code
        classification: HS92
      columns: {value: double}
      features:
        exports: {title: Made-up exports, unit: money, measure: ratio, from: sum(value), by: exporter, missing: zero, valid: 1990..2010}
        export_share: {title: Exports, unit: money, measure: ratio, from: sum(value), by: exporter, share: world, valid: 1990..2010}
      """;

  private static final String FLOWS =
      """
      from,to,year,code,value
      ALB,AFG,2005,930200,5
      ALB,AFG,2006,930320,7
      DZA,AFG,2006,930320,21
      """;

  @Test
  void aGoodAndAnOptionalSourceAreAddedAndWithdrawnAgain() throws IOException {
    StudyRun study = StudyRun.tiny(directory);
    Files.writeString(study.conf().resolve("goods/gadgets.yaml"), GOOD);
    Files.writeString(study.conf().resolve("sources/trade.yaml"), SOURCE);
    Path declaration = study.conf().resolve("studies/tiny.yaml");
    String text = Files.readString(declaration);
    Files.writeString(
        declaration,
        text.substring(0, text.indexOf("models:"))
                .replace("[widgets]", "[widgets, gadgets]")
                .replace("[democracy, stance]", "[democracy, stance, trade]\noptional: [trade]")
                .replace("[W1]", "[]")
            + "models: []\n");
    Path file = study.raw().resolve("trade.csv");
    Files.writeString(file, FLOWS);

    assertThat(study.refresh()).contains("publish   r1").contains("gadgets");
    assertThat(exports(study, "widgets", "r1")).containsExactly("ALB 2005 5.0", "DZA 2006 0.0");
    assertThat(exports(study, "gadgets", "r1")).containsExactly("ALB 2006 7.0", "DZA 2006 21.0");
    assertThat(study.release("r1").resolve("tables/country_year_gadgets.csv")).exists();

    Files.delete(file);
    assertThat(study.refresh())
        .contains("no file there; declared optional, left out")
        .contains("withdrawn from the next release")
        .contains("publish   r2");
    assertThat(exports(study, "gadgets", "r2")).isEmpty();
    assertThat(exports(study, "gadgets", "r1")).hasSize(2);
    assertThat(study.release("r2").resolve("report.html")).content().doesNotContain("trade.csv</");
    assertThat(study.refresh()).contains("nothing has changed; it stands");
  }

  private static List<String> exports(StudyRun study, String good, String name) {
    var lake = study.context().lake();
    var release =
        lake.history().releases().stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow();
    return lake
        .released(release, Tables.countryYear(good))
        .where("exports IS NOT NULL AND state IN ('ALB', 'DZA')")
        .where("exports > 0 OR state = 'DZA' AND year = 2006")
        .orderBy("state", "year")
        .collectAsList()
        .stream()
        .map((Row row) -> row.get(0) + " " + row.get(1) + " " + row.getAs("exports"))
        .toList();
  }
}
