package org.regulatedgoods.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regulatedgoods.report.FeatureCoverage.CellStatus;
import org.regulatedgoods.report.FeatureCoverage.Year;

/**
 * Every feature in every year as a tile that is filled from below with the share of states whose
 * value was observed, then with the weaker ways to a value; what stays blank is missing.
 */
final class CoverageFigure {

  private static final double RIGHT = 660;
  private static final double TOP = 84;
  private static final double PITCH = 26;
  private static final double TILE = 20;
  private static final Map<CellStatus, String> FILLS =
      new EnumMap<>(
          Map.of(
              CellStatus.OBSERVED, "#1f4e79",
              CellStatus.ZERO, "#6f9dc6",
              CellStatus.MIRROR_ZERO, "#b3cde3",
              CellStatus.CARRIED, "#d98e2b",
              CellStatus.INTERPOLATED, "#f0c36d",
              CellStatus.ABSENT, "#f4f1ea"));

  private final List<FeatureCoverage> features;
  private final int first;
  private final int last;

  private CoverageFigure(List<FeatureCoverage> features) {
    this.features = features;
    var years =
        features.stream()
            .flatMap(feature -> feature.years().stream())
            .collect(Collectors.summarizingInt(Year::year));
    this.first = years.getMin();
    this.last = years.getMax();
  }

  static Optional<Figure> of(Findings findings) {
    List<FeatureCoverage> features =
        findings.coverage().stream().filter(feature -> !feature.years().isEmpty()).toList();
    return features.isEmpty()
        ? Optional.empty()
        : Optional.of(new CoverageFigure(features).draw(findings.about()));
  }

  private Figure draw(About about) {
    Figure.Caption caption =
        new Figure.Caption(
            "coverage",
            "How the cells of the country-year table came by their values",
            "A tile for each feature and year from "
                + first
                + " to "
                + last
                + ", filled from below with the share of states whose value was observed, then zero"
                + " by the source's own rule, then filled in; what stays pale is missing. On the"
                + " right, the share observed over all years.");
    Svg svg = new Svg(caption, Frame.WIDTH, TOP + PITCH * features.size() + 26);
    Frame.head(svg, caption.title(), "Share of states by year; right, share observed");
    legend(svg);
    for (int i = 0; i < features.size(); i++) {
      row(svg, features.get(i), TOP + PITCH * i);
    }
    years(svg, TOP + PITCH * features.size());
    Frame.foot(svg, about);
    return new Figure(caption, svg.markup());
  }

  private static void legend(Svg svg) {
    double x = Frame.LEFT;
    for (CellStatus status : CellStatus.values()) {
      svg.shape(
          "rect",
          "x",
          x,
          "y",
          58,
          "width",
          11,
          "height",
          11,
          "fill",
          FILLS.get(status),
          "stroke",
          Ink.RULE,
          "stroke-width",
          0.5);
      svg.text(status.toString(), "x", x + 15, "y", 67, "font-size", 10.5, "fill", Ink.TEXT);
      x += 30 + 6.2 * status.toString().length();
    }
  }

  private void row(Svg svg, FeatureCoverage feature, double top) {
    Frame.label(svg, feature.title(), "", top + TILE / 2);
    for (Year year : feature.years()) {
      tile(svg, feature, year, top);
    }
    svg.text(
        Rounded.percent(feature.count(CellStatus.OBSERVED), feature.cells()),
        "x",
        RIGHT + 10,
        "y",
        top + TILE / 2 + 4,
        "font-size",
        11,
        "fill",
        Ink.TEXT);
  }

  private void tile(Svg svg, FeatureCoverage feature, Year year, double top) {
    double x = x(year.year());
    double width = Math.max(x(year.year() + 1) - x - gap(), 0.5);
    svg.told(
        told(feature, year),
        "rect",
        "x",
        x,
        "y",
        top,
        "width",
        width,
        "height",
        TILE,
        "fill",
        FILLS.get(CellStatus.ABSENT));
    double base = top + TILE;
    for (CellStatus status : CellStatus.values()) {
      double height = year.states() == 0 ? 0 : TILE * year.count(status) / year.states();
      if (status != CellStatus.ABSENT && height > 0) {
        base -= height;
        svg.shape(
            "rect",
            "x",
            x,
            "y",
            base,
            "width",
            width,
            "height",
            height,
            "fill",
            FILLS.get(status),
            "pointer-events",
            "none");
      }
    }
  }

  private static String told(FeatureCoverage feature, Year year) {
    return year.counts().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(
            Collectors.joining(
                ", ",
                feature.feature() + " " + year.year() + ": ",
                " of " + year.states() + " states"));
  }

  private void years(Svg svg, double top) {
    int every = last - first > 24 ? 10 : last - first > 9 ? 5 : 1;
    for (int year = first; year <= last; year++) {
      if (year % every == 0 || first == last) {
        svg.text(
            String.valueOf(year),
            "x",
            (x(year) + x(year + 1)) / 2,
            "y",
            top + 12,
            "text-anchor",
            "middle",
            "font-size",
            11,
            "fill",
            Ink.FAINT);
      }
    }
  }

  private double x(int year) {
    return Frame.LEFT + (RIGHT - Frame.LEFT) * (year - first) / (last - first + 1);
  }

  private double gap() {
    return last - first > 60 ? 0 : 1;
  }
}
