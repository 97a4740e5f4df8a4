package org.regulatedgoods.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class FigureTest {

  /** A line across; the others in a figure are upright. */
  private static final String WHISKER = "<line [^>]* y1=\"([0-9.]+)\" y2=\"\\1\"";

  @Test
  void ticksAreRoundAndWithinTheAxis() {
    Axis axis = new Axis(-0.43, 0.43);

    assertThat(axis.ticks(6).stream().map(tick -> axis.label(tick, 6)))
        .containsExactly("−0.4", "−0.2", "0.0", "0.2", "0.4");
  }

  @Test
  void anAxisOverOneValueIsNotEmpty() {
    assertThat(Axis.over(0, 0)).isEqualTo(new Axis(-0.5, 0.5));
  }

  @Test
  void termsOfOneOrderShareAScaleAndOthersHaveTheirOwn() {
    List<Figure> figures = Whiskers.of(Examples.synthetic());

    assertThat(figures).hasSize(3);
    assertThat(figures.get(0).caption().text()).contains("Each row has its own scale");
    assertThat(figures.get(1).caption().text()).contains("All rows share one scale");
  }

  @Test
  void everyTermIsNamedAndHasItsNumbersAndItsWhisker() {
    String svg = Whiskers.of(Examples.real()).get(1).svg();

    assertThat(svg)
        .contains(">log_exports</text>", ">exporters \u00b7 H1 contradicted</text>")
        .contains(">0.082 [0.038, 0.126]</text>", ">\u22120.150 [\u22120.256, \u22120.043]</text>")
        .contains("log_gdp_pc: -0.150 [-0.256, -0.043], p ");
    assertThat(Pattern.compile(WHISKER).matcher(svg).results()).hasSize(5);
  }

  @Test
  void theInterceptIsNotDrawn() {
    assertThat(Whiskers.of(Examples.synthetic()))
        .noneMatch(figure -> figure.svg().contains(Findings.INTERCEPT));
  }

  @Test
  void anEstimateWithoutAnErrorIsADotWithoutWhiskers() {
    Estimate bare =
        new Estimate(0.2, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    Coefficient line = new Coefficient(ExampleEstimates.SURVEY, "alone", "control", "HC3", bare);

    assertThat(Whiskers.of(only(line)))
        .singleElement()
        .extracting(Figure::svg)
        .asString()
        .contains("<circle")
        .doesNotContainPattern(WHISKER)
        .doesNotContain("NaN")
        .contains("0.200 [–, –]");
  }

  @Test
  void aLabelThatIsMarkupIsShownAsText() {
    Estimate estimate = new Estimate(0.2, 0.1, 2, 0.05, 0, 0.4, 10);
    String markup = "</text><script>alert(1)</script>&\"";
    Coefficient line = new Coefficient(ExampleEstimates.SURVEY, markup, "control", "HC3", estimate);

    assertThat(Whiskers.of(only(line)))
        .singleElement()
        .extracting(Figure::svg)
        .asString()
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;")
        .doesNotContain("<script");
  }

  private static Findings only(Coefficient line) {
    Findings all = Examples.real();
    return new Findings(
        all.about(),
        Map.of(),
        List.of(),
        all.models(),
        List.of(line),
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
  }

  @Test
  void regionsAreOrderedByTheirMeanAndTheEmptyOnesLast() {
    List<RegionPatterns> patterns = RegionPatterns.of(Examples.synthetic());
    assertThat(patterns.get(0).regions().stream().map(RegionText::region))
        .startsWith("Latin America", "Africa")
        .endsWith("Middle East");
  }

  @Test
  void everySurveyHasItsOwnRegionsAndTheWeightedMeanWhereThereIsOne() {
    List<RegionPatterns> patterns = RegionPatterns.of(Examples.synthetic());

    assertThat(patterns).extracting(RegionPatterns::survey).containsExactly("arms", "drugs");
    assertThat(patterns.get(1).regions())
        .extracting(RegionText::region, RegionText::adjusted)
        .containsExactly(tuple("Europe", "0.572"), tuple("Africa", Rounded.NONE));
    Figure arms = patterns.get(0).figure().orElseThrow();
    Figure drugs = patterns.get(1).figure().orElseThrow();
    assertThat(arms.caption().id()).isEqualTo("regions-arms");
    assertThat(arms.svg()).contains("South Asia").doesNotContain("weighted for silence \u00b7");
    assertThat(drugs.svg())
        .contains("weighted for silence \u00b7 28 states", "Europe")
        .doesNotContain("South Asia");
  }

  @Test
  void aTileTellsItsCounts() {
    assertThat(CoverageFigure.of(Examples.real()).orElseThrow().svg())
        .contains("log_exports 1994: 169 absent of 169 states")
        .contains("log_exports 1995: 119 observed, 25 zero, 8 carried, 18 absent of 170 states");
  }

  @Test
  void thePdfOfAFigureSaysInTextWhatItsSvgSays() throws IOException {
    Figure figure = Whiskers.of(Examples.synthetic()).get(0);

    List<String> words =
        Pattern.compile("<text [^>]*>([^<]+)</text>")
            .matcher(figure.svg())
            .results()
            .map(found -> found.group(1).replace("&amp;", "&").replace("&lt;", "<"))
            .toList();
    assertThat(words).contains("SYNTHETIC DATA").hasSizeGreaterThan(10);
    assertThat(Printed.text(figure.pdf())).contains(words);
  }

  @Test
  void thePdfOfAFigureIsAsLargeAsItAndDrawnInItsColours() throws IOException {
    Figure figure = Whiskers.of(Examples.synthetic()).get(0);

    try (PDDocument document = Loader.loadPDF(figure.pdf())) {
      PDRectangle page = document.getPage(0).getMediaBox();
      assertThat(figure.svg())
          .contains("viewBox=\"0 0 %.0f %.0f\"".formatted(page.getWidth(), page.getHeight()));
      BufferedImage shown = new PDFRenderer(document).renderImage(0);
      Set<Integer> colours = new HashSet<>();
      for (int y = 0; y < shown.getHeight(); y++) {
        for (int x = 0; x < Drawing.RIGHT; x++) {
          colours.add(shown.getRGB(x, y) & 0xffffff);
        }
      }
      assertThat(colours).contains(0xffffff, 0xe8eef5, 0x1b6e3c);
    }
  }

  @Test
  void aLetterThatThePdfCannotShowIsAQuestionMarkThere() throws IOException {
    Drawing drawing =
        new Drawing(
            new Figure.Caption("id", "C\u00f4te \u0141\u00f3d\u017a \u2212 \u6f22", ""),
            "",
            Examples.real().about());

    assertThat(Printed.text(drawing.figure(100).pdf()))
        .contains("C\u00f4te \u0141\u00f3d\u017a \u2212 ?");
  }

  @Test
  void theSameFigureGivesTheSamePdf() {
    assertThat(Whiskers.of(Examples.real()).get(0).pdf())
        .isEqualTo(Whiskers.of(Examples.real()).get(0).pdf());
  }

  @Test
  void aHypothesisIsDrawnAcrossModelsAndGoodsWithARowForEachEstimate() {
    Findings findings = Examples.real();
    Map<String, Long> estimates =
        findings.verdicts().stream()
            .filter(row -> row.evidence().isPresent())
            .collect(Collectors.groupingBy(VerdictRow::hypothesis, Collectors.counting()));
    assertThat(estimates.values()).anyMatch(count -> count > 1).anyMatch(count -> count == 1);

    List<Figure> figures = ClaimFigure.of(findings);

    assertThat(figures)
        .hasSize((int) estimates.values().stream().filter(count -> count > 1).count());
    for (Figure figure : figures) {
      String hypothesis = figure.caption().id().replace("hypothesis-", "");
      assertThat(Pattern.compile(WHISKER).matcher(figure.svg()).results())
          .hasSize(estimates.get(hypothesis).intValue());
    }
  }
}
