package org.regulatedgoods.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.quality.LedgerEntry;

class ReportPageTest {

  @TempDir Path directory;

  @Test
  void thePageIsOneFileThatNeedsNoNetworkAndNoScript() throws IOException {
    Findings findings = Examples.synthetic();
    Markup page = page(findings);

    assertThat(page.elements("script", "link", "img", "iframe", "object", "base")).isEmpty();
    assertThat(page.attributes("src")).isEmpty();
    assertThat(page.text()).doesNotContain("@import").doesNotContain("url(");
    Set<String> cited =
        findings.provenance().stream().map(Provenance::url).collect(Collectors.toSet());
    assertThat(page.attributes("href"))
        .filteredOn(href -> !href.equals("codebook.html"))
        .allMatch(href -> href.startsWith("#") || cited.contains(href));
    assertThat(page.attributes("href").stream().filter(href -> href.startsWith("#")))
        .isNotEmpty()
        .allMatch(href -> page.attributes("id").contains(href.substring(1)));
  }

  @Test
  void everyVerdictIsShownWithItsFindingAndItsNumbers() throws IOException {
    Findings findings = Examples.real();
    Markup page = page(findings);
    List<String> rows = page.rowsOf("verdicts");

    for (VerdictText verdict : VerdictText.of(findings)) {
      assertThat(rows)
          .anySatisfy(
              row -> {
                assertThat(row).contains(verdict.modelTitle(), verdict.finding(), verdict.reason());
                verdict.shown().ifPresent(shown -> assertThat(row).contains(number(shown)));
              });
    }
    assertThat(rows).hasSize(findings.verdicts().size() + groups(findings) + 1);
  }

  private static String number(Shown shown) {
    return Rounded.minus(shown.estimate() + " " + shown.interval());
  }

  private static int groups(Findings findings) {
    return VerdictGroup.of(VerdictText.of(findings)).size();
  }

  @Test
  void whatIsNotEstimableSaysWhy() throws IOException {
    String page = page(Examples.real()).content();

    assertThat(page)
        .contains("not estimable")
        .contains("the outcome is separated & has no finite estimate")
        .contains("The term region=Oceania is dropped from UN votes on small arms")
        .contains("collinear with log_gdp_pc and the intercept");
  }

  @Test
  void syntheticDataAreAnnouncedOnThePageAndOnEveryFigureAndTable() throws IOException {
    List<Path> files = ReportWriter.write(Examples.synthetic(), directory);

    assertThat(files)
        .filteredOn(file -> !file.toString().endsWith("csv"))
        .filteredOn(file -> !file.endsWith("tables.tex"))
        .allSatisfy(file -> assertThat(Printed.text(file)).containsIgnoringCase("synthetic data"));
    assertThat(files)
        .filteredOn(file -> file.toString().endsWith("csv"))
        .allSatisfy(
            file -> assertThat(Files.readString(file)).startsWith("study,release,synthetic"));
  }

  @Test
  void realDataAreNotCalledSynthetic() throws IOException {
    assertThat(ReportWriter.write(Examples.real(), directory))
        .filteredOn(file -> !file.toString().endsWith("csv"))
        .allSatisfy(file -> assertThat(Printed.text(file)).doesNotContainIgnoringCase("synthetic"));
  }

  @Test
  void theLimitsOfTheClaimAreStated() throws IOException {
    assertThat(page(Examples.real()).content())
        .contains("The equations from which signs are predicted are this project’s own")
        .contains("none of his tables is reproduced here");
  }

  @Test
  void textFromDeclarationsCannotBecomeMarkup() throws IOException {
    Markup page = page(Examples.real());

    assertThat(page.text()).contains("&lt;Small arms&gt; &amp; antiquities");
    assertThat(page.elements("Small")).isEmpty();
    assertThat(page.content()).contains("javascript:alert(1)");
    assertThat(page.attributes("href")).noneMatch(href -> href.startsWith("javascript"));
  }

  @Test
  void aLedgerThatAddsUpSaysSoAndNamesTheStatesThatWereLost() throws IOException {
    assertThat(page(Examples.real()).content())
        .contains("The counts add up: in each of 3 accounts")
        .contains("402: homicide_rate is missing 2 named")
        .contains("Côte d’Ivoire, Yemen");
  }

  @Test
  void aLedgerThatDoesNotAddUpSaysWhere() throws IOException {
    LedgerEntry read = Examples.entry("ingest", "baci", LedgerEntry.READ, "", 1200);
    LedgerEntry kept = Examples.entry("ingest", "baci", LedgerEntry.KEPT, "", 1150);

    assertThat(page(Examples.withLedger(Examples.real(), List.of(read, kept))).content())
        .contains("The counts do not add up.")
        .contains("ingest of baci: 1,200 rows in, but 1,150 kept and 0 lost");
  }

  @Test
  void withoutASurveyTheRegionalSectionSaysSo() throws IOException {
    List<Path> files = ReportWriter.write(Examples.real(), directory);

    assertThat(Markup.read(files.get(0)).content()).contains("No survey of this study has answers");
    assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("regions-"));
  }

  @Test
  void thePageIsWellFormedAndItsIdsAreUnique() throws IOException {
    assertThat(page(Examples.synthetic()).attributes("id")).doesNotHaveDuplicates();
  }

  @Test
  void tablesHaveCaptionsAndFiguresHaveTitles() throws IOException {
    Markup page = page(Examples.synthetic());

    assertThat(page.elements("table"))
        .allMatch(table -> table.getElementsByTagName("caption").getLength() == 1);
    assertThat(page.elements("svg"))
        .hasSize(12)
        .allMatch(svg -> svg.getAttribute("role").equals("img"))
        .allMatch(svg -> svg.getFirstChild().getNextSibling().getNodeName().equals("title"));
  }

  @Test
  void figuresStandAloneAndKeepTheirTextAsText() throws IOException {
    List<Path> figures =
        ReportWriter.write(Examples.synthetic(), directory).stream()
            .filter(file -> file.toString().endsWith(".svg"))
            .toList();

    assertThat(figures).hasSize(12);
    for (Path figure : figures) {
      assertThat(Files.readString(figure)).startsWith("<svg ");
      assertThat(Markup.read(figure).elements("text")).isNotEmpty();
      // Letters drawn as outlines have curves; a chart's own shapes are straight or circles.
      assertThat(Markup.read(figure).elements("path"))
          .noneMatch(path -> path.getAttribute("d").matches(".*[CcQq].*"));
    }
  }

  @Test
  void theSameFindingsGiveTheSameBytes() throws IOException {
    List<Path> first = ReportWriter.write(Examples.synthetic(), directory.resolve("a"));
    List<Path> second = ReportWriter.write(Examples.synthetic(), directory.resolve("b"));

    assertThat(first).hasSameSizeAs(second);
    for (int i = 0; i < first.size(); i++) {
      assertThat(first.get(i)).hasSameBinaryContentAs(second.get(i));
    }
  }

  @Test
  void aStudyWithoutAnyResultHasAPageAllTheSame() throws IOException {
    Findings nothing =
        new Findings(
            Examples.real().about(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Upkeep.NONE,
            List.of(),
            RobustnessFindings.NONE);

    assertThat(page(nothing).content())
        .doesNotContain("Verdicts")
        .contains("The ledger is empty.")
        .contains("No source was read.");
  }

  private Markup page(Findings findings) throws IOException {
    return Markup.read(ReportWriter.write(findings, directory).get(0));
  }
}
