package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.quality.BadInput;

class TinyRefreshTest {

  @TempDir Path directory;

  @Test
  void badInputLeavesThePublishedReleaseUntouchedAndMendingItOrADeclarationPublishesTheNext()
      throws IOException {
    StudyRun study = StudyRun.tiny(directory);
    study.refresh();
    Map<String, Long> before = study.snapshots();
    byte[] report = Files.readAllBytes(study.release("r1").resolve("report.html"));
    Path file = study.raw().resolve("democracy.csv");
    String good = Files.readString(file);

    Files.writeString(file, good.replace("AFG,2005,0.2", "AFG,2005,much"));
    assertThatThrownBy(study::refresh)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("democracy.csv:2: score = \"much\": not a number");
    assertThat(study.snapshots()).isEqualTo(before);
    assertThat(study.releases()).containsExactly("r1");
    assertThat(study.release("r1").resolve("report.html")).hasBinaryContent(report);

    Path source = study.conf().resolve("sources/democracy.yaml");
    String declared = Files.readString(source);
    Files.writeString(file, good);
    Files.writeString(source, declared.replace("from: score", "from: 1 / (score - score)"));
    assertThatThrownBy(study::refresh)
        .isInstanceOf(BadInput.class)
        .hasMessage(
            "study tiny: the features of widgets = \"1 / (score - score)\": the expression divides"
                + " by zero in some row; write nullif(…, 0) around the divisor where zero means"
                + " that there is no value");
    assertThat(study.releases()).containsExactly("r1");

    Files.writeString(source, declared);
    Files.writeString(file, good.replace("AFG,2005,0.2", "AFG,2005,0.25"));
    assertThat(study.refresh()).contains("stance                       unchanged, skipped");
    assertThat(study.releases()).containsExactly("r1", "r2");
    assertThat(report).isEqualTo(Files.readAllBytes(study.release("r1").resolve("report.html")));

    Path declaration = study.conf().resolve("studies/tiny.yaml");
    Files.writeString(
        declaration, Files.readString(declaration).replace("covariance: HC3", "covariance: HC1"));
    assertThat(study.refresh())
        .as("a changed declaration rebuilds only what depends on it")
        .contains("widgets                      unchanged, skipped")
        .contains("fit       tiny-ols                     n = 6")
        .contains("publish   r3");
  }

  @Test
  void theReleaseThatStandsIsShownAgainWithoutSpark() throws IOException {
    StudyRun study = StudyRun.tiny(directory);
    String first = study.refresh();
    String again = study.refresh(study.withoutSpark());
    assertThat(again).contains("publish   r1                           nothing has changed");
    String verdicts = again.substring(again.indexOf("\n\n"));
    assertThat(first).endsWith(verdicts);
    assertThat(verdicts).contains("W1  supported").contains("report.html");

    Files.delete(study.release("r1").resolve("verdicts.txt"));
    assertThat(study.refresh()).as("from the tables").endsWith(verdicts);
  }

  @Test
  void theProblemsOfAllSourcesAreReportedTogether() throws IOException {
    StudyRun study = StudyRun.tiny(directory);
    Files.delete(study.raw().resolve("democracy.csv"));
    Files.writeString(study.raw().resolve("stance.csv"), "iso3,year,stance\nATLANTIS,2006,1\n");
    assertThatThrownBy(study::refresh)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("democracy.csv: the source democracy has no file here")
        .hasMessageContaining(
            "stance.csv:2: iso3 = \"ATLANTIS\": an unknown country code of the scheme iso3");
    assertThat(study.releases()).isEmpty();
  }

  @Test
  void aRefreshThatWasKilledBeforePublicationIsCompletedByTheNext() throws IOException {
    StudyRun study = StudyRun.tiny(directory);
    new Ingest(study.context()).run();
    new BuildFeatures(study.context()).run();
    assertThat(study.releases()).isEmpty();

    String rerun = study.refresh();

    assertThat(rerun)
        .contains("democracy                    unchanged, skipped")
        .contains("widgets                      unchanged, skipped")
        .contains("fit       tiny-ols                     n = 6");
    assertThat(study.releases()).containsExactly("r1");
  }
}
