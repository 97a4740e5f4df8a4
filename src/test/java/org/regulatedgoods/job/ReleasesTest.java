package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.quality.BadInput;

class ReleasesTest {

  @TempDir Path directory;

  private static String printed(StudyRun study, Consumer<JobContext> work) {
    String before = study.printed();
    work.accept(study.context());
    return study.printed().substring(before.length());
  }

  private static void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  /** The numbers of the line of a term: old, new, and the four parts of the change. */
  private static double[] parts(String diff, String term) {
    String line = diff.lines().filter(one -> one.startsWith(term + " ")).findFirst().orElseThrow();
    return Arrays.stream(line.substring(term.length()).trim().split(" +"))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static String diff(StudyRun study, String from, String to) {
    return printed(study, context -> new CompareReleases(context).run(from, to));
  }

  /** One course of releases: each step would be the beginning of a test of its own. */
  @Test
  void releasesAreReproducedComparedRolledBackAndExpired() throws IOException {
    StudyRun study = StudyRun.tiny(directory);
    Path democracy = study.raw().resolve("democracy.csv");
    study.refresh();
    change(democracy, "AFG,2005,0.2", "AFG,2005,0.35");
    study.refresh();
    change(study.conf().resolve("sources/democracy.yaml"), "from: score", "from: score * 2");
    study.refresh();

    assertThat(diff(study, "r1", "r1"))
        .contains("made of the same files, by the same declarations");
    double[] byData = changesByTheData(diff(study, "r1", "r2"));
    changesAddUp(diff(study, "r1", "r3"), byData);
    reproducesFromWhatTheReleasePins(study);
    rollsBack(study);

    change(democracy, "AFG,2005,0.35", "AFG,2005,0.3");
    assertThat(study.refresh()).contains("publish   r5");
    printed(study, context -> new Tag(context).run("r2", "submitted"));
    assertThat(printed(study, context -> new Expire(context).run(1)))
        .contains("forgotten: r1, r3, r4");
    assertThat(study.releases()).containsExactly("r2", "r5");
    assertThat(printed(study, context -> new ListReleases(context).run()))
        .containsPattern("r2 .* tagged submitted");
    assertThat(study.refresh()).contains("nothing has changed; it stands");
  }

  private static double[] changesByTheData(String diff) {
    assertThat(diff)
        .contains("tiny from r1 to r2, on SYNTHETIC data")
        .contains("data          democracy.csv")
        .doesNotContain("declarations  ");
    double[] parts = parts(diff, "tiny-ols democracy");
    assertThat(parts[2]).isNotZero();
    assertThat(parts[3]).isZero();
    assertThat(parts[1] - parts[0]).isCloseTo(parts[2], within(1e-4));
    return parts;
  }

  private static void changesAddUp(String diff, double[] byData) {
    assertThat(diff).contains("declarations  sources/democracy.yaml");
    double[] parts = parts(diff, "tiny-ols democracy");
    assertThat(parts[3])
        .as("a column times two has half the coefficient")
        .isCloseTo(-parts[0] / 2, within(1e-4));
    assertThat(parts[2]).isCloseTo(byData[2], within(1e-4));
    assertThat(parts[1] - parts[0])
        .as("the parts add up")
        .isCloseTo(parts[2] + parts[3] + parts[4] + parts[5], within(1e-4));
    assertThat(parts[5]).as("one program").isZero();
  }

  private void reproducesFromWhatTheReleasePins(StudyRun study) throws IOException {
    Path stance = study.raw().resolve("stance.csv");
    String whole = Files.readString(stance);
    Files.delete(stance);
    String said = printed(study, context -> assertThat(new Reproduce(context).run("r1")).isTrue());
    assertThat(said)
        .contains("compare   coefficients                 the same")
        .containsPattern("all [0-9]+ tables are the same");
    assertThat(study.releases()).as("nothing is published").containsExactly("r1", "r2", "r3");
    Files.writeString(stance, whole);
    assertThatThrownBy(() -> new Reproduce(study.context()).run("r9"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no such release of tiny")
        .hasMessageContaining("[r1, r2, r3]");
  }

  private void rollsBack(StudyRun study) {
    String rolled = printed(study, context -> new RollBack(context).run("r1"));
    assertThat(rolled).contains("publish   r4").contains("exports/tiny/r4/report.html");
    assertThat(study.release("r4").resolve("tables/coefficients.csv"))
        .hasSameTextualContentAs(study.release("r1").resolve("tables/coefficients.csv"));
    assertThat(printed(study, context -> new ListReleases(context).run()))
        .containsPattern("r4 .* the same as r1");
  }

  private static Offset<Double> within(double tolerance) {
    return Offset.offset(tolerance);
  }
}
