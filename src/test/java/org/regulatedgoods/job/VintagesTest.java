package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.quality.BadInput;

/** What a refresh says of a new vintage before it publishes it. */
class VintagesTest {

  private static final String TRADE =
      """
      id: trade
      origin: {producer: nobody, title: Made-up trade, version: "1", published: "2026", \
      license: CC0-1.0, citation: SYNTHETIC, url: "none"}
      read:
        shape: flows
        path: trade-*.csv
        exporter: {column: i, scheme: iso3}
        importer: {column: j, scheme: iso3}
        year: t
        years: 1995..2021
        product: k
        classification: HS92
      columns: {value: {type: double, header: v}}
      features:
        exports: {title: Made-up exports, unit: dollars, measure: ratio, from: sum(value), \
      by: exporter, valid: 1995..2021}
      """;

  @TempDir Path directory;

  @Test
  void aNewVintageIsHeldAgainstTheReleaseAndABrokenContractPublishesNothing() throws IOException {
    StudyRun study = StudyRun.tiny(directory);
    Path trade = study.conf().resolve("sources/trade.yaml");
    Files.writeString(trade, TRADE);
    Path declaration = study.conf().resolve("studies/tiny.yaml");
    Files.writeString(
        declaration,
        Files.readString(declaration).replace("[democracy, stance]", "[democracy, stance, trade]"));
    year(study, 2003, "ALB,AFG,930200,1", "DEU,FRA,010121,5");
    year(study, 2004, "ALB,AFG,930200,2", "FRA,AFG,930200,8", "FRA,AFG,010121,8");
    Path file = study.raw().resolve("democracy.csv");
    String good = Files.readString(file);
    Files.writeString(file, good + "BLR,2005,0.11\nBLR,2004,0.12\n");
    assertThat(study.refresh()).doesNotContain("vintages").contains("publish   r1");

    // Revised, emptied, gone, new, and one state under another's name.
    Files.writeString(
        file,
        good.replace("AFG,2005,0.2", "AFG,2005,0.25")
                .replace("ALB,2005,0.5", "ALB,2005,")
                .replaceFirst("DZA,2005.*\n", "DZA,2004,0.9\n")
            + "UKR,2005,0.11\nUKR,2004,0.12\n");
    year(study, 2004, "ALB,AFG,930200,2", "FRA,AFG,930200,7.5", "FRA,AFG,010121,8");
    Path democracy = study.conf().resolve("sources/democracy.yaml");
    String declared = Files.readString(democracy);
    Files.writeString(
        democracy,
        declared.replace(
            "features:", "checks: {coverage-drop: {max: 10%}, revision: {max: 5%}}\nfeatures:"));
    assertThatThrownBy(study::refresh)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("democracy.yaml:11: checks.coverage-drop.max = \"10%\"")
        .hasMessageContaining(
            "lacks 4 of the 8 released country-years (50.0%): ALB 2005; BLR 2004-2005; DZA 2005")
        .hasMessageContaining("checks.revision.max = \"5%\"")
        .hasMessageContaining("another value in 1 of the 4 cells that both have (25.0%): AFG 2005");
    assertThat(study.releases()).containsExactly("r1");
    assertThat(study.printed())
        .contains("1 revised")
        .contains("state-renamed from BLR to UKR")
        .contains("4 of 8 released country-years gone")
        .contains("democracy AFG 2005: score 0.2 -> 0.25");
    assertThatThrownBy(study::refresh).as("it fails again").isInstanceOf(BadInput.class);

    Files.writeString(
        democracy, declared.replace("features:", "checks: {coverage-drop: {max: 50%}}\nfeatures:"));
    assertThat(study.refresh()).contains("vintages  democracy").contains("publish   r2");
    assertThat(changes(study, "democracy"))
        .containsExactlyInAnyOrder(
            "added  DZA 2004  null -> null null",
            "added  UKR 2004  null -> null null",
            "added  UKR 2005  null -> null null",
            "emptied score ALB 2005  0.5 -> null null",
            "retired  BLR 2004  null -> null null",
            "retired  BLR 2005  null -> null null",
            "retired  DZA 2005  null -> null null",
            "revised score AFG 2005  0.2 -> 0.25 0.05",
            "shrank  ALB null  1 -> 0 -1.0",
            "shrank  BLR null  2 -> 0 -2.0",
            "shrank  null 2005  7 -> 5 -2.0",
            "state-renamed  UKR null  BLR -> UKR null");
    assertThat(changes(study, "trade"))
        .containsExactlyInAnyOrder(
            "revised value AFG 2004 importer 930200 10.0 -> 9.5 -0.5",
            "revised value FRA 2004 exporter 930200 8.0 -> 7.5 -0.5");
    assertThat(Files.readString(study.release("r2").resolve("report.html")))
        .contains("What this release changed");
    assertThat(study.release("r2").resolve("tables/vintage_changes.csv")).exists();

    Files.writeString(
        democracy,
        declared
            .replace("  score:", "  index: {type: double, header: score}\n  extra:")
            .replace("extra: {type: double, between: [0, 1]}", "")
            .replace("from: score", "from: index"));
    assertThat(study.refresh()).contains("column-renamed from score to index");
  }

  private static void year(StudyRun study, int year, String... rows) throws IOException {
    StringBuilder lines = new StringBuilder("t,i,j,k,v\n");
    for (String row : rows) {
      lines.append(year).append(',').append(row).append('\n');
    }
    Files.writeString(study.raw().resolve("trade-" + year + ".csv"), lines.toString());
  }

  private static List<String> changes(StudyRun study, String source) {
    return study
        .context()
        .lake()
        .working(Tables.VINTAGE_CHANGES)
        .where("source = '" + source + "' AND release = 'r2'")
        .collectAsList()
        .stream()
        .map(VintagesTest::text)
        .toList();
  }

  private static String text(Row row) {
    Double difference = row.getAs("difference");
    return row.getAs("kind")
        + " "
        + row.getAs("column")
        + " "
        + row.getAs("state")
        + " "
        + row.getAs("year")
        + " "
        + row.getAs("item")
        + " "
        + row.getAs("before")
        + " -> "
        + row.getAs("after")
        + " "
        + (difference == null ? null : Math.rint(difference * 1e9) / 1e9);
  }
}
