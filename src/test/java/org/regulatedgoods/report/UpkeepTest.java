package org.regulatedgoods.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The section of the page on corrections and new vintages, and its tables for programs. */
class UpkeepTest {

  private static final Upkeep UPKEEP =
      new Upkeep(
          List.of(
              new Upkeep.CorrectedCell(
                  "polity5",
                  "albania-1997",
                  "set",
                  "polity/p5v2018.csv",
                  4711,
                  "339",
                  "polity2",
                  Optional.of("50"),
                  Optional.of("5"),
                  "a zero too many <again>",
                  "Codebook, p. 12",
                  "A. Coder",
                  "2026-03-01"),
              new Upkeep.CorrectedCell(
                  "baci-hs92",
                  "twice",
                  "drop",
                  "baci/2004.csv",
                  12,
                  "4 > 8",
                  "v",
                  Optional.empty(),
                  Optional.empty(),
                  "the same flow twice",
                  "none",
                  "A. Coder",
                  "2026-03-02")),
          List.of(
              new Upkeep.SourceChange("polity5", "retired", "", "AFG", "1990-1992", 3),
              new Upkeep.SourceChange("polity5", "retired", "", "ALB", "1990", 1),
              new Upkeep.SourceChange("polity5", "revised", "polity2", "DZA", "2001", 1),
              new Upkeep.SourceChange("polity5", "state-renamed", "", "SRB", "(was YUG)", 1)),
          List.of(new Upkeep.RevisedCell("polity5", "DZA", "2001", "", "polity2", "-3.0", "2.0")));

  @TempDir Path directory;

  @Test
  void everyCorrectionAndChangeIsOnThePageWithItsCountriesAndReasons() throws IOException {
    ReportWriter.write(findings(UPKEEP), directory);
    String page = Files.readString(directory.resolve("report.html"));

    assertThat(page)
        .contains("polity/p5v2018.csv:4711")
        .contains("a zero too many &lt;again&gt;")
        .contains("Codebook, p. 12 (A. Coder, 2026-03-01)")
        .contains("the row is dropped")
        .contains("rows gone")
        .contains("Afghanistan 1990\u20131992, Albania 1990")
        .contains("values revised: polity2")
        .contains("\u22123.0");
    assertThat(Files.readAllLines(directory.resolve("corrections.csv"))).hasSize(3);
    assertThat(Files.readString(directory.resolve("source_changes.csv")))
        .contains("polity5,retired,,AFG,1990-1992,3");
  }

  @Test
  void whereNothingWasMendedOrChangedThePageSaysSo() throws IOException {
    ReportWriter.write(findings(Upkeep.NONE), directory);
    assertThat(Files.readString(directory.resolve("report.html")))
        .contains("No cell of any source was corrected by hand.")
        .contains("No source is another than in the release before.");
  }

  private static Findings findings(Upkeep upkeep) {
    Findings it = Examples.real();
    return new Findings(
        it.about(),
        java.util.Map.of("AFG", "Afghanistan", "ALB", "Albania", "DZA", "Algeria"),
        it.verdicts(),
        it.models(),
        it.coefficients(),
        it.effects(),
        it.tests(),
        it.regions(),
        it.regimes(),
        it.coverage(),
        it.ledger(),
        it.provenance(),
        upkeep,
        it.surveys(),
        RobustnessFindings.NONE);
  }
}
