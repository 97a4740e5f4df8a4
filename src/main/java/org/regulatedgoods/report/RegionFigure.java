package org.regulatedgoods.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.regulatedgoods.report.RegionScore.Side;

/** The survey's mean score of each region with its interval, the most supportive on top. */
final class RegionFigure {

  private static final double TOP = 62;
  private static final double PITCH = 34;

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
    double bottom = TOP + PITCH * regions.size();
    Figure.Caption caption = caption(regions);
    Svg svg = new Svg(caption, Frame.WIDTH, bottom + 34);
    Frame.head(svg, caption.title(), subtitle());
    Axis axis = axis(regions);
    double mean = axis.at(overall(regions));
    svg.shape(
        "line",
        "x1",
        mean,
        "x2",
        mean,
        "y1",
        TOP - 6,
        "y2",
        bottom,
        "stroke",
        Ink.FAINT,
        "stroke-width",
        1,
        "stroke-dasharray",
        "4 3");
    for (int i = 0; i < regions.size(); i++) {
      row(svg, regions.get(i), axis, TOP + PITCH * (i + 0.5) - 2);
    }
    Frame.ticks(svg, axis, bottom, 6);
    Frame.foot(svg, about);
    return new Figure(caption, svg.markup());
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

  private static void row(Svg svg, RegionScore region, Axis axis, double middle) {
    String ink = ink(region.expected());
    String states = region.states() + (region.states() == 1 ? " state" : " states");
    Frame.label(svg, region.region(), expected(region.expected()) + " \u00b7 " + states, middle);
    double error = (region.high() - region.low()) / 4;
    String interval = Shown.interval(region.low(), region.high(), error);
    if (Double.isFinite(error)) {
      svg.shape(
          "line",
          "x1",
          axis.at(region.low()),
          "x2",
          axis.at(region.high()),
          "y1",
          middle,
          "y2",
          middle,
          "stroke",
          ink,
          "stroke-width",
          2);
    }
    String numbers = Rounded.like(region.mean(), error) + " " + interval;
    mark(svg, region, axis.at(region.mean()), middle);
    svg.text(
        Frame.minus(numbers),
        "x",
        Frame.RIGHT + 12,
        "y",
        middle + 4,
        "font-size",
        11,
        "fill",
        Ink.TEXT);
  }

  private static void mark(Svg svg, RegionScore region, double x, double y) {
    String ink = ink(region.expected());
    String told = region.region() + ", " + expected(region.expected());
    switch (region.expected()) {
      case SUPPORTS -> svg.told(told, "circle", "cx", x, "cy", y, "r", 5, "fill", ink);
      case OPPOSES ->
          svg.told(told, "rect", "x", x - 4.5, "y", y - 4.5, "width", 9, "height", 9, "fill", ink);
      case NONE ->
          svg.told(
              told,
              "circle",
              "cx",
              x,
              "cy",
              y,
              "r",
              4.5,
              "fill",
              "#fff",
              "stroke",
              ink,
              "stroke-width",
              1.5);
    }
  }

  private static String expected(Side side) {
    return side == Side.NONE ? side.toString() : side + " expected";
  }

  private static String ink(Side side) {
    return switch (side) {
      case SUPPORTS -> Ink.SUPPORTS;
      case OPPOSES -> Ink.OPPOSES;
      case NONE -> Ink.FAINT;
    };
  }

  private static double overall(List<RegionScore> regions) {
    double sum = regions.stream().mapToDouble(region -> region.mean() * region.states()).sum();
    return sum / regions.stream().mapToInt(RegionScore::states).sum();
  }

  private static Axis axis(List<RegionScore> regions) {
    double low =
        regions.stream()
            .mapToDouble(region -> Double.isFinite(region.low()) ? region.low() : region.mean())
            .min()
            .orElseThrow();
    double high =
        regions.stream()
            .mapToDouble(region -> Double.isFinite(region.high()) ? region.high() : region.mean())
            .max()
            .orElseThrow();
    return Axis.over(low, high, Frame.LEFT, Frame.RIGHT);
  }
}
