package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refresh does where a release stands and nothing has changed. */
class StandingReleaseTest {

  @TempDir static Path directory;
  private static StudyRun study;
  private static String first;

  @BeforeAll
  static void refresh() throws IOException {
    study = StudyRun.tiny(directory);
    first = study.refresh();
  }

  @Test
  void aSecondRefreshWritesNoTableAndShowsTheReleaseThatStands() {
    assertThat(first).contains("W1  supported").contains("publish   r1");
    Map<String, Long> before = study.snapshots();

    String second = study.refresh();

    assertThat(study.snapshots()).isEqualTo(before);
    assertThat(second)
        .contains("democracy                    unchanged, skipped")
        .contains("widgets                      unchanged, skipped")
        .contains("tiny                         unchanged, skipped")
        .contains("nothing has changed; it stands")
        .contains("W1  supported");
    assertThat(study.releases()).containsExactly("r1");
  }

  @Test
  void aReleaseWithoutItsFilesIsExportedByTheNextRefresh() throws IOException {
    Path report = study.release("r1").resolve("report.html");
    byte[] before = Files.readAllBytes(report);
    Files.delete(report);

    assertThat(study.refresh()).contains("report, tables and figures written");

    assertThat(report).hasBinaryContent(before);
    assertThat(study.releases()).containsExactly("r1");
  }

  @Test
  void anExportThatWasKilledInATableIsMadeWholeByTheNextRefresh() throws IOException {
    Path release = study.release("r1");
    Path half = release.resolveSibling(".r1");
    List<String> before = files(release);
    Files.move(release, half);
    Files.createFile(half.resolve("_staged"));
    Files.createDirectory(half.resolve("tables/.country_year_widgets"));

    assertThat(study.refresh()).contains("report, tables and figures written");

    assertThat(files(release)).isEqualTo(before);
    assertThat(half).doesNotExist();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  @Test
  void aReleaseIsReportedThoughItsModelAndFeaturesHaveOtherNamesNow() throws IOException {
    Path declared = study.conf().resolve("studies/tiny.yaml");
    Path source = study.conf().resolve("sources/democracy.yaml");
    String model = Files.readString(declared);
    String feature = Files.readString(source);
    try {
      Files.writeString(
          declared, model.replace("tiny-ols", "renamed").replace("democracy}]", "regime}]"));
      Files.writeString(source, feature.replace("\n  democracy:", "\n  regime:"));
      new WriteReport(study.context()).run();
      assertThat(Files.readString(study.release("r1").resolve("report.html")))
          .contains("Stance on democracy")
          .contains("4.840");
    } finally {
      Files.writeString(declared, model);
      Files.writeString(source, feature);
      new WriteReport(study.context()).run();
    }
  }

  @Test
  void theExportHoldsTheSameNumbersAsParquetCsvMarkdownAndLatex() throws IOException {
    Path release = study.release("r1");
    double estimate =
        study
            .context()
            .spark()
            .read()
            .parquet(release.resolve("tables/verdicts.parquet").toString())
            .select("estimate")
            .collectAsList()
            .get(0)
            .getDouble(0);
    assertThat(Files.readString(release.resolve("tables/verdicts.csv")))
        .contains(Double.toString(estimate));
    assertThat(Files.readString(release.resolve("verdicts.csv")))
        .contains(Double.toString(estimate));
    String rounded = "4.840";
    for (String file : List.of("verdicts.md", "verdicts.tex", "report.html")) {
      assertThat(Files.readString(release.resolve(file))).as(file).contains(rounded);
    }
    assertThat(Math.round(estimate * 1000)).isEqualTo(4840);
  }
}
