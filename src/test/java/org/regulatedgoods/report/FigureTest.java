package org.regulatedgoods.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void ticksAreRoundAndWithinTheAxis() {
    Axis axis = new Axis(-0.43, 0.43);

    assertThat(axis.ticks(6).stream().map(tick -> axis.label(tick, 6)))
        .containsExactly("−0.4", "−0.2", "0.0", "0.2", "0.4");
  }

  @Test
  void anAxisOverOneValueIsNotEmpty() {
    Axis axis = Axis.over(0, 0);

    assertThat(axis.low()).isNegative();
    assertThat(axis.high()).isEqualTo(-axis.low());
  }

  @Test
  void termsOfOneOrderShareAScaleAndOthersHaveTheirOwn() {
    List<Figure> figures = Whiskers.of(Examples.synthetic());

    assertThat(figures).hasSize(3);
    assertThat(figures.get(0).caption().text()).contains("Each row has its own scale");
    assertThat(figures.get(1).caption().text()).contains("All rows share one scale");
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
    Findings all = Examples.real();
    Coefficient line = new Coefficient(ExampleEstimates.SURVEY, "alone", "control", "HC3", bare);
    Findings one =
        new Findings(
            all.about(),
            Map.of(),
            List.of(),
            all.models(),
            List.of(line),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(Whiskers.of(one))
        .singleElement()
        .extracting(Figure::svg)
        .asString()
        .contains("<circle")
        .doesNotContain("NaN")
        .contains("0.200 [–, –]");
  }

  @Test
  void regionsAreOrderedByTheirMeanAndTheEmptyOnesLast() {
    assertThat(RegionFigure.ordered(Examples.synthetic()).stream().map(RegionScore::region))
        .startsWith("Latin America", "Africa")
        .endsWith("Middle East");
  }

  @Test
  void aTileTellsItsCounts() {
    assertThat(CoverageFigure.of(Examples.real()).orElseThrow().svg())
        .contains("log_exports 1994: 169 absent of 169 states")
        .contains("log_exports 1995: 119 observed, 25 zero, 8 carried, 18 absent of 170 states");
  }
}
