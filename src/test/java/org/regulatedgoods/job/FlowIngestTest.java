package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.job.StudyRun.SparkAsked;
import org.regulatedgoods.quality.BadInput;

/** Years of flows that come, change and go. */
class FlowIngestTest {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final String SOURCE =
      """
      id: trade
      origin: {producer: nobody, title: Made-up trade, version: "1", published: "2026", \
      license: CC0-1.0, citation: SYNTHETIC, url: "none"}
      read:
        shape: flows
        path: trade-*.csv
        exporter: {column: i, scheme: baci}
        importer: {column: j, scheme: baci}
        year: t
        years: 1995..2021
        product: k
        classification: HS92
        format: {absent: [NA]}
      columns: {value: {type: double, header: v}}
      features:
        exports: {title: Made-up exports, unit: dollars, measure: ratio, from: sum(value), \
      by: exporter, missing: zero, valid: 1995..2021}
      """;

  @TempDir Path directory;

  @Test
  void onlyChangedYearsAreReadAgainAndTheTablesAreThoseOfAFullRebuild() throws IOException {
    StudyRun study = study(directory.resolve("kept"));
    year(study, 2003, "4,8,930200,1.5\n4,8,010121,2.25\n4,899,010121,8\n899,568,010121,1\n");
    year(study, 2004, "4,8,930200,3\n8,4,020110,4\n");
    year(study, 2005, "4,8,930200,5\n899,568,020110,6\n");
    ingest(study);
    Map<String, Long> written = study.snapshots();

    assertThat(ingest(study)).contains("trade                        unchanged, skipped");
    assertThat(study.snapshots()).isEqualTo(written);

    // A new year, a changed one, one that is gone; and one whose bytes were swapped under the same
    // size and time, which is not read again.
    year(study, 2006, "4,8,930200,7\n");
    year(study, 2004, "4,8,930200,3\n8,4,020110,4.5\n8,12,020110,1\n");
    Files.delete(study.raw().resolve("trade-2005.csv"));
    year(study, 2003, "4,8,930200,9.5\n4,8,010121,2.25\n4,899,010121,8\n899,568,010121,1\n");
    ingest(study);
    assertThat(rows(study, "source_trade")).anyMatch(row -> row.contains("2003,930200,1.5"));

    year(study, 2003, "4,8,930200,1.5\n4,8,010121,2.25\n4,899,010121,8\n899,568,010121,1\n");
    StudyRun rebuilt = new StudyRun(study.conf(), "tiny", study.raw(), directory.resolve("new"));
    ingest(rebuilt);
    for (String table : List.of("source_trade", "ledger", "rejected", "files", "source_files")) {
      assertThat(rows(study, table)).as(table).isEqualTo(rows(rebuilt, table)).isNotEmpty();
    }
    assertThat(study.context().lake().fingerprint("source_trade"))
        .isEqualTo(rebuilt.context().lake().fingerprint("source_trade"));
    assertThat(rows(study, "source_trade"))
        .containsExactly(
            "[AFG,ALB,4,8,2003,930200,1.5,trade-2003.csv,1]",
            "[AFG,ALB,4,8,2003,null,2.25,trade-2003.csv,1]",
            "[AFG,ALB,4,8,2004,930200,3.0,trade-2004.csv,1]",
            "[AFG,ALB,4,8,2006,930200,7.0,trade-2006.csv,1]",
            "[AFG,null,4,899,2003,null,8.0,trade-2003.csv,1]",
            "[ALB,AFG,8,4,2004,null,4.5,trade-2004.csv,1]",
            "[ALB,DZA,8,12,2004,null,1.0,trade-2004.csv,1]");

    touch(study.raw().resolve("trade-2003.csv"), LONG_AGO.plusSeconds(60));
    Map<String, Long> before = study.snapshots();
    ingest(study);
    assertThat(study.snapshots()).isEqualTo(before);
  }

  @Test
  void aCorrectionOfAnUnchangedYearStandsAndOneThatLosesItsRowIsRefused() throws IOException {
    StudyRun study = study(directory.resolve("kept"));
    Path declaration = study.conf().resolve("sources/trade.yaml");
    Files.writeString(
        declaration,
        SOURCE
            + """
            corrections:
              - {id: a-thousand, match: {t: 2003, i: 4, k: "930200"}, action: set, column: v, value: 1.5, \
            expect: 1500, reason: dollars, source: nobody, coder: a test, date: 2026-01-01}
              - {id: typed, match: {t: 2003, i: 8}, action: set, column: v, value: 2, \
            expect: two, reason: a word, source: nobody, coder: a test, date: 2026-01-01}
              - {id: twice, match: {t: 2004, i: 4, v: 4, k: "930200"}, action: drop, column: v, \
            expect: 4, reason: twice, source: nobody, coder: a test, date: 2026-01-01}
            """
                .replace("{t: 2003, i: 8}", "{t: 2003, i: 8, k: \"930200\"}"));
    year(study, 2003, "4,8,930200,1500\n8,4,930200,two\n");
    year(study, 2004, "4,8,930200,3\n4,8,930200,4\n");
    assertThat(ingest(study))
        .contains("4 rows read, 3 kept, 1 set aside with a reason, 3 corrected");
    assertThat(rows(study, "rejected"))
        .anyMatch(
            row -> row.contains("trade-2004.csv,3,4 > 8,2004,dropped by the correction twice"));
    year(study, 2005, "4,8,930200,5\n");
    ingest(study);

    StudyRun rebuilt = new StudyRun(study.conf(), "tiny", study.raw(), directory.resolve("new"));
    ingest(rebuilt);
    for (String table : List.of("source_trade", "ledger", "rejected", "corrections")) {
      assertThat(rows(study, table)).as(table).isEqualTo(rows(rebuilt, table)).isNotEmpty();
    }
    assertThat(rows(study, "source_trade"))
        .containsExactly(
            "[AFG,ALB,4,8,2003,930200,1.5,trade-2003.csv,1]",
            "[AFG,ALB,4,8,2004,930200,3.0,trade-2004.csv,1]",
            "[AFG,ALB,4,8,2005,930200,5.0,trade-2005.csv,1]",
            "[ALB,AFG,8,4,2003,930200,2.0,trade-2003.csv,1]");

    year(study, 2004, "4,8,930200,3\n");
    assertThatThrownBy(() -> ingest(study))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("trade.yaml:19: corrections.3")
        .hasMessageContaining("the correction twice is for one row")
        .hasMessageContaining("upstream has taken it out");
    Files.writeString(
        declaration, Files.readString(declaration).replaceFirst("(?m)^  - \\{id: twice.*\n", ""));
    ingest(study);
    assertThat(rows(study, "corrections")).hasSize(2);
  }

  @Test
  void aFlowThatIsMovedOntoAnotherIsADuplicate() throws IOException {
    StudyRun study = study(directory.resolve("kept"));
    Files.writeString(
        study.conf().resolve("sources/trade.yaml"),
        SOURCE
            + """
            corrections:
              - {id: later, match: {t: 2003, i: 4, k: "930200"}, action: move, column: t, value: 2004, \
            expect: 2003, reason: a year, source: nobody, coder: a test, date: 2026-01-01}
            """);
    year(study, 2003, "4,8,930200,1\n");
    year(study, 2004, "4,8,930200,3\n");
    assertThatThrownBy(() -> ingest(study))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("a duplicate key: 2 rows");
    year(study, 2004, "4,8,930320,3\n");
    ingest(study);
    assertThat(rows(study, "source_trade"))
        .contains("[AFG,ALB,4,8,2004,930200,1.0,trade-2003.csv,1]");
  }

  @Test
  void whatHasNotChangedIsToldWithoutSparkAndWhatHasIsNot() throws IOException {
    StudyRun study = study(directory);
    year(study, 2003, "4,8,930200,1.5\n");
    assertThatThrownBy(() -> ingest(study, study.context(study.withoutSpark())))
        .as("nothing was read yet")
        .isInstanceOf(SparkAsked.class);
    ingest(study);

    assertUnchanged(study);
    touch(study.raw().resolve("trade-2003.csv"), LONG_AGO.plusSeconds(60));
    assertUnchanged(study);

    year(study, 2003, "4,8,930200,1.25\n");
    assertThatThrownBy(() -> ingest(study, study.context(study.withoutSpark())))
        .as("a changed file")
        .isInstanceOf(SparkAsked.class);
    year(study, 2003, "4,8,930200,1.5\n");
    touch(study.raw().resolve("trade-2003.csv"), LONG_AGO.plusSeconds(90));
    assertUnchanged(study);

    year(study, 2004, "4,8,930200,1.5\n");
    assertThatThrownBy(() -> ingest(study, study.context(study.withoutSpark())))
        .as("a new file")
        .isInstanceOf(SparkAsked.class);
    Files.delete(study.raw().resolve("trade-2004.csv"));

    JobContext same = study.context(study.withoutSpark());
    BuildIdentity other = new BuildIdentity("0", "other", "4", "1");
    assertThatThrownBy(() -> ingest(study, madeBy(other, same)))
        .as("a changed program")
        .isInstanceOf(SparkAsked.class);

    Path declaration = study.conf().resolve("sources/trade.yaml");
    Files.writeString(
        declaration, SOURCE.replace("1995..2021\n  product", "1995..2020\n  product"));
    assertThatThrownBy(() -> ingest(study, study.context(study.withoutSpark())))
        .as("a changed declaration")
        .isInstanceOf(SparkAsked.class);
  }

  private static JobContext madeBy(BuildIdentity build, JobContext context) {
    return new JobContext(
        context.session(),
        context.conf(),
        context.study(),
        context.registry(),
        context.files(),
        context.lake(),
        context.lakeRoot(),
        build,
        context.clock(),
        context.progress());
  }

  private static void assertUnchanged(StudyRun study) {
    assertThat(ingest(study, study.context(study.withoutSpark())))
        .contains("democracy                    unchanged, skipped")
        .contains("stance                       unchanged, skipped")
        .contains("trade                        unchanged, skipped");
  }

  private static StudyRun study(Path directory) throws IOException {
    StudyRun study = StudyRun.tiny(directory);
    Files.writeString(study.conf().resolve("sources/trade.yaml"), SOURCE);
    Path declaration = study.conf().resolve("studies/tiny.yaml");
    Files.writeString(
        declaration,
        Files.readString(declaration).replace("[democracy, stance]", "[democracy, stance, trade]"));
    return study;
  }

  private static void year(StudyRun study, int year, String rows) throws IOException {
    Path file = study.raw().resolve("trade-" + year + ".csv");
    List<String> lines = new ArrayList<>(List.of("t,i,j,k,v"));
    rows.lines().forEach(row -> lines.add(year + "," + row));
    Files.write(file, lines);
    touch(file, LONG_AGO);
  }

  private static void touch(Path file, Instant modified) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private static String ingest(StudyRun study) {
    return ingest(study, study.context());
  }

  private static String ingest(StudyRun study, JobContext context) {
    int before = study.printed().length();
    new Ingest(context).run();
    return study.printed().substring(before);
  }

  private static List<String> rows(StudyRun study, String table) {
    Dataset<Row> rows = study.context().lake().working(table);
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }
}
