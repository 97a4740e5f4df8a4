package org.regulatedgoods.report;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.regulatedgoods.report.RegionScore.Side;

/** A survey's mean score of each region with its interval, the most supportive on top. */
final class RegionFigure {

  private RegionFigure() {}

  /** The regions from the highest mean to the lowest; those where nobody answered come last. */
  static List<RegionScore> ordered(List<RegionScore> regions) {
    Comparator<RegionScore> byMean =
        Comparator.comparing((RegionScore region) -> !isDrawn(region))
            .thenComparing(Comparator.comparingDouble(RegionScore::mean).reversed());
    return regions.stream().sorted(byMean).toList();
  }

  /** The figure of a survey's regions, in that order. */
  static Optional<Figure> of(String title, List<RegionScore> regions, About about) {
    List<RegionScore> drawn = regions.stream().filter(RegionFigure::isDrawn).toList();
    return drawn.isEmpty() ? Optional.empty() : Optional.of(draw(title, drawn, about));
  }

  private static boolean isDrawn(RegionScore region) {
    return region.states() > 0 && Double.isFinite(region.mean());
  }

  private static Figure draw(String title, List<RegionScore> regions, About about) {
    List<WhiskerRow> rows = regions.stream().flatMap(RegionFigure::rows).toList();
    Drawing drawing = new Drawing(caption(title, regions), subtitle(), about);
    WhiskerChart chart =
        new WhiskerChart(rows, axis(rows))
            .reference(overall(regions), Ink.FAINT, WhiskerChart.DASHED);
    chart.draw(drawing, Drawing.TOP);
    return drawing.figure(Drawing.TOP + chart.height());
  }

  private static String subtitle() {
    return "Mean index with its 95% interval, as answered and weighted for silence; dashed, of all";
  }

  private static Figure.Caption caption(String title, List<RegionScore> regions) {
    return new Figure.Caption(
        Figure.Caption.idOf("regions", regions.get(0).survey()),
        "Support for international regulation by region",
        title
            + ". Mean index of the governments of "
            + regions.size()
            + " regions with 95% intervals. Circles: regions expected to support regulation;"
            + " squares: expected to support it less; hollow: no expectation. Under each, where"
            + " answering could be explained, the mean weighted for silence. The dashed line is the"
            + " mean over all states that answered.");
  }

  private static Stream<WhiskerRow> rows(RegionScore region) {
    return Double.isFinite(region.adjusted().mean())
        ? Stream.of(row(region), adjusted(region))
        : Stream.of(row(region));
  }

  private static WhiskerRow adjusted(RegionScore region) {
    RegionScore.Adjusted it = region.adjusted();
    double error = (it.high() - it.low()) / 4;
    return new WhiskerRow(
        "",
        "weighted for silence \u00b7 " + states(it.states()),
        Rounded.minus(
            Rounded.like(it.mean(), error) + " " + Shown.interval(it.low(), it.high(), error)),
        region.region() + ", weighted for silence",
        it.mean(),
        it.low(),
        it.high(),
        Ink.FAINT,
        marker(region.expected()),
        Optional.empty());
  }

  private static String states(int count) {
    return count + (count == 1 ? " state" : " states");
  }

  private static WhiskerRow row(RegionScore region) {
    // The 95% interval is about four standard errors wide.
    double error = (region.high() - region.low()) / 4;
    String interval = Shown.interval(region.low(), region.high(), error);
    return new WhiskerRow(
        region.region(),
        expected(region.expected()) + " \u00b7 " + states(region.states()),
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
