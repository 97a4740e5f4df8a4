package org.regulatedgoods.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.report.Codebook.Place;

class CodebookTest {

  @TempDir Path directory;

  private Markup page(Findings findings) throws IOException {
    return Markup.read(CodebookWriter.write(ExampleCodebook.of(findings), directory).get(0));
  }

  @Test
  void thePageIsOneFileThatNeedsNoNetworkAndNoScript() throws IOException {
    Markup page = page(Examples.real());

    assertThat(page.elements("script", "link", "img", "iframe", "object", "base")).isEmpty();
    assertThat(page.attributes("src")).isEmpty();
    assertThat(page.text()).doesNotContain("@import").doesNotContain("url(");
    assertThat(page.attributes("id")).doesNotHaveDuplicates();
    assertThat(page.attributes("href").stream().filter(href -> href.startsWith("#")))
        .isNotEmpty()
        .allMatch(href -> page.attributes("id").contains(href.substring(1)));
    assertThat(page.attributes("href")).contains("report.html").noneMatch(this::isScript);
    assertThat(page.elements("b").size() + page.elements("i").size())
        .as("no markup comes from a declaration")
        .isEqualTo(5 + 5 * 6);
  }

  private boolean isScript(String href) {
    return href.startsWith("javascript");
  }

  @Test
  void theReportLinksToIt() throws IOException {
    Markup report = Markup.read(ReportWriter.write(Examples.real(), directory).get(0));
    assertThat(report.attributes("href")).contains("codebook.html");
  }

  @Test
  void aFeatureIsShownOnceUnlessItDiffersByGood() throws IOException {
    Markup page = page(Examples.real());
    List<String> articles =
        page.elements("article").stream()
            .map(article -> article.getTextContent().replaceAll("\\s+", " "))
            .toList();

    assertThat(articles).hasSize(4);
    assertThat(articles.get(0))
        .contains("SELECT x < 1 AS value", "points & \"more\" (ratio)", "1990..2024")
        .contains("8 of 10 country-years have a value (80%)")
        .contains("observed 6 (60%)", "carried 2 (20%)", "absent 2 (20%)")
        .contains("min 0.2500 · mean 0.5625 · median 0.5000 · max 1 · sd 0.2912");
    assertThat(articles)
        .anySatisfy(text -> assertThat(text).contains("guns", "max 2 ", "drugs", "max 4 "))
        .anySatisfy(text -> assertThat(text).contains("Africa 8 (80%)", "Europe 2 (20%)"));
  }

  @Test
  void aMapHasAStrokeForEachRunOfYearsAndNoneForWhatIsMissing() throws IOException {
    Markup page = page(Examples.real());
    List<String> paths =
        page.elements("path").stream().map(path -> path.getAttribute("d")).toList();

    assertThat(page.elements("details")).as("no map without any value").hasSize(4);
    assertThat(paths.get(0))
        .as("which states exist")
        .isEqualTo("M0 1.5h2M2 1.5h2M11 1.5h4M24 1.5h2");
    assertThat(paths).contains("M0 1.5h2M11 1.5h4", "M24 1.5h2");
  }

  @Test
  void missingValuesAreCountedTogetherAndByRegion() throws IOException {
    List<Path> files = CodebookWriter.write(ExampleCodebook.of(Examples.real()), directory);

    assertThat(Markup.read(files.get(0)).content())
        .contains("In every one are there: region. In every one are missing: nothing.");
    assertThat(Files.readAllLines(directory.resolve("missing-patterns.csv")))
        .containsExactly(
            "study,release,synthetic,good,rank,rows,missing",
            "world,r3,false,guns,1,6,",
            "world,r3,false,guns,2,2,democracy; exports",
            "world,r3,false,guns,3,2,exports",
            "world,r3,false,drugs,1,6,",
            "world,r3,false,drugs,2,2,democracy; exports",
            "world,r3,false,drugs,3,2,exports");
    assertThat(Files.readAllLines(directory.resolve("missing-by-region.csv")))
        .contains(
            "world,r3,false,democracy,,Africa,8,2",
            "world,r3,false,democracy,,Europe,2,0",
            "world,r3,false,exports,drugs,Africa,8,4");
  }

  @Test
  void syntheticDataAreAnnouncedOnThePageAndOnEveryMap() throws IOException {
    assertThat(page(Examples.synthetic()).content()).contains("SYNTHETIC DATA", "Synthetic data");
    assertThat(page(Examples.real()).content()).doesNotContainIgnoringCase("synthetic");
  }

  @Test
  void theSameCodebookGivesTheSameBytes() throws IOException {
    Codebook book = ExampleCodebook.of(Examples.synthetic());
    List<Path> first = CodebookWriter.write(book, directory.resolve("a"));
    List<Path> second = CodebookWriter.write(book, directory.resolve("b"));
    for (int i = 0; i < first.size(); i++) {
      assertThat(first.get(i)).hasSameBinaryContentAs(second.get(i));
    }
  }

  @Test
  void aReleaseWithoutATableHasACodebookAllTheSame() throws IOException {
    Codebook empty =
        new Codebook(Examples.real().about(), List.of(), List.of(), List.of(), List.of());
    assertThat(Markup.read(CodebookWriter.write(empty, directory).get(0)).content())
        .contains("have no feature that is declared now");
  }

  @Test
  void everyStateHasARowOfItsOwnHoweverManyThereAre() {
    for (int states = 1; states < 260; states++) {
      int perRegion = 1 + states / (1 + states % 9);
      List<Place> places =
          IntStream.range(0, states)
              .mapToObj(i -> new Place("S" + i, "State " + i, "R" + i / perRegion))
              .toList();
      MapLayout layout = MapLayout.of(places);
      Set<MapLayout.Slot> taken = new HashSet<>(layout.slots().values());
      layout.headings().forEach(heading -> assertThat(taken.add(heading.slot())).isTrue());
      assertThat(layout.slots().keySet()).containsExactlyElementsOf(places);
      assertThat(taken)
          .hasSize(states + layout.headings().size())
          .allMatch(slot -> slot.column() < MapLayout.COLUMNS && slot.row() < layout.rows());
    }
  }

  /** R: x <- c(3.5, -1, 2, 10, 1e6, 0.1); summary(x), sd(x). */
  @Test
  void numbersAreSummedUpAsRDoes() {
    Summary summary = Summary.of(3.5, -1, 2, 10, 1e6, 0.1);

    assertThat(summary.n()).isEqualTo(6);
    assertThat(summary.least()).isEqualTo(-1);
    assertThat(summary.mean()).isCloseTo(166669.1, within(1e-9));
    assertThat(summary.median()).isEqualTo(2.75);
    assertThat(summary.greatest()).isEqualTo(1e6);
    assertThat(summary.deviation()).isCloseTo(R_SD, within(1e-6));
    assertThat(Summary.of(4).deviation()).isNaN();
    assertThatThrownBy(Summary::of).isInstanceOf(IllegalArgumentException.class);
  }

  private static final double R_SD = 408247.098397135;
}
