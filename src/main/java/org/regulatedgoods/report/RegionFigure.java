package org.regulatedgoods.report;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.regulatedgoods.report.RegionScore.Side;

/** The survey's mean score of each region with its interval, the most supportive on top. */
final class RegionFigure {

  private RegionFigure() {}

  /** The regions from the highest mean to the lowest; those where nobody answered come last. */
  static List<RegionScore> ordered(Findings findings) {
    Comparator<RegionScore> byMean =
        Comparator.comparing((RegionScore region) -> !isDrawn(region))
            .thenComparing(Comparator.comparingDouble(RegionScore::mean).reversed());
    return findings.regions().stream().sorted(byMean).toList();
  }

  static Optional<Figure> of(Findings findings) {
    List<RegionScore> drawn = ordered(findings).stream().filter(RegionFigure::isDrawn).toList();
    return drawn.isEmpty() ? Optional.empty() : Optional.of(draw(drawn, findings.about()));
  }

  private static boolean isDrawn(RegionScore region) {
    return region.states() > 0 && Double.isFinite(region.mean());
  }

  private static Figure draw(List<RegionScore> regions, About about) {
    List<WhiskerRow> rows = regions.stream().map(RegionFigure::row).toList();
    Drawing drawing = new Drawing(caption(regions), subtitle(), about);
    WhiskerChart chart =
        new WhiskerChart(rows, axis(rows))
            .reference(overall(regions), Ink.FAINT, WhiskerChart.DASHED);
    chart.draw(drawing, Drawing.TOP);
    return drawing.figure(Drawing.TOP + chart.height());
  }

  private static String subtitle() {
    return "Mean preference score with its 95% interval; dashed, the mean over all states";
  }

  private static Figure.Caption caption(List<RegionScore> regions) {
    return new Figure.Caption(
        "regions",
        "Support for international regulation by region",
        "Mean preference score of the governments of "
            + regions.size()
            + " regions with 95% intervals. Circles: regions expected to support regulation;"
            + " squares: expected to support it less; hollow: no expectation. The dashed line is"
            + " the mean over all states that answered.");
  }

  private static WhiskerRow row(RegionScore region) {
    String states = region.states() + (region.states() == 1 ? " state" : " states");
    // The 95% interval is about four standard errors wide.
    double error = (region.high() - region.low()) / 4;
    String interval = Shown.interval(region.low(), region.high(), error);
    return new WhiskerRow(
        region.region(),
        expected(region.expected()) + " \u00b7 " + states,
        Rounded.minus(Rounded.like(region.mean(), error) + " " + interval),
        region.region() + ", " + expected(region.expected()),
        region.mean(),
        region.low(),
        region.high(),
        ink(region.expected()),
        marker(region.expected()),
        Optional.empty());
  }

  private static String expected(Side side) {
    return side == Side.NONE ? side.toString() : side + " expected";
  }

  private static Color ink(Side side) {
    return switch (side) {
      case SUPPORTS -> Ink.SUPPORTS;
      case OPPOSES -> Ink.OPPOSES;
      case NONE -> Ink.FAINT;
    };
  }

  private static Marker marker(Side side) {
    return switch (side) {
      case SUPPORTS -> SeriesMarkers.CIRCLE;
      case OPPOSES -> SeriesMarkers.SQUARE;
      case NONE -> new Ring();
    };
  }

  private static double overall(List<RegionScore> regions) {
    double sum = regions.stream().mapToDouble(region -> region.mean() * region.states()).sum();
    return sum / regions.stream().mapToInt(RegionScore::states).sum();
  }

  private static Axis axis(List<WhiskerRow> rows) {
    return Axis.over(
        rows.stream().mapToDouble(WhiskerRow::low).min().orElseThrow(),
        rows.stream().mapToDouble(WhiskerRow::high).max().orElseThrow());
  }
}
