package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refresh says that it would do, held against what it then does. */
class ExplainedRefreshTest {

  @TempDir Path directory;

  @Test
  void withoutAReleaseEveryStepRunsSinceThereIsNoTableOfItsYet() throws IOException {
    StudyRun study = StudyRun.tiny(directory);
    assertThat(explained(study))
        .containsExactly(
            "ingest democracy: runs; there is no such table yet",
            "ingest stance: runs; there is no such table yet",
            "features widgets: runs; there is no such table yet",
            "fit tiny: runs; there is no such table yet",
            "keep declarations: runs; there is no such table yet",
            "publish r1: runs; there are tables that no release has");
    assertThat(study.snapshots()).as("nothing was written").isEmpty();
  }

  @Test
  void aChangedFileIsNamedAndSoIsEveryTableThatDependsOnIt() throws IOException {
    StudyRun study = StudyRun.tiny(directory);
    study.refresh();
    Map<String, Long> before = study.snapshots();
    Path file = study.raw().resolve("democracy.csv");
    Files.writeString(file, Files.readString(file).replace("AFG,2005,0.2", "AFG,2005,0.25"));

    assertThat(explained(study))
        .containsExactly(
            "ingest democracy: runs; changed: the file democracy.csv",
            "ingest stance: skipped; nothing that it is made from has changed",
            "vintages r2: runs; there is no such table yet",
            "features widgets: runs; changed: the table source_democracy",
            "fit tiny: runs; changed: the table country_year_widgets",
            "keep declarations: skipped; nothing that it is made from has changed",
            "publish r2: runs; there are tables that no release has");
    assertThat(study.snapshots()).as("nothing was written").isEqualTo(before);

    assertThat(study.refresh()).contains("stance                       unchanged, skipped");
    assertThat(study.logged())
        .as("the reasons of the refresh itself")
        .contains(
            "ingest democracy: due; changed: the file democracy.csv",
            "features widgets: due; changed: the table source_democracy",
            "fit tiny: due; changed: the table country_year_widgets");
    assertThat(explained(study))
        .hasSize(6)
        .allMatch(line -> line.contains(": skipped; "))
        .endsWith("publish r2: skipped; nothing has changed, it stands");
  }

  @Test
  void aChangedDeclarationIsTheReasonOfTheStepsThatReadIt() throws IOException {
    StudyRun study = StudyRun.tiny(directory);
    study.refresh();
    Path declaration = study.conf().resolve("studies/tiny.yaml");
    Files.writeString(
        declaration, Files.readString(declaration).replace("covariance: HC3", "covariance: HC1"));
    assertThat(explained(study))
        .contains(
            "features widgets: skipped; nothing that it is made from has changed",
            "fit tiny: runs; changed: the models",
            "keep declarations: runs; changed: the models");
  }

  @Test
  void whatIsNewGoneAndNotKnownIsSaid() {
    Fingerprint now = new Fingerprint().add("the file b.csv", "1").add("the file c.csv", "2");
    Fingerprint before = new Fingerprint().add("the file a.csv", "1").add("the file b.csv", "0");
    assertThat(now.reason(Optional.of(before.text())))
        .contains("changed: the file b.csv; new: the file c.csv; gone: the file a.csv");
    assertThat(now.reason(Optional.of(now.text()))).isEmpty();
    assertThat(now.reason(Optional.of("0f3a"))).contains("it is not known what it was made from");
    Fingerprint swapped = new Fingerprint().add("the file c.csv", "2").add("the file b.csv", "1");
    assertThat(now.reason(Optional.of(swapped.text())))
        .contains("its files stand in another order");
    Fingerprint many = new Fingerprint();
    IntStream.range(0, 30).forEach(i -> many.add("the file " + i + ".csv", ""));
    assertThat(many.reason(Optional.of(new Fingerprint().text())))
        .contains("new: the file 0.csv, the file 1.csv, the file 2.csv and 27 more");
  }

  private static List<String> explained(StudyRun study) {
    return study
        .explain()
        .lines()
        .map(line -> line.replaceAll("^(\\S+) +(\\S+) +", "$1 $2: "))
        .toList();
  }
}
