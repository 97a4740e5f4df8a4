package org.regulatedgoods.report;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.style.CategoryStyler;
import org.regulatedgoods.report.FeatureCoverage.CellStatus;
import org.regulatedgoods.report.FeatureCoverage.Year;

/**
 * Every feature in every year as a tile that is filled from below with the share of states whose
 * value was observed, then with the weaker ways to a value; what stays blank is missing.
 */
final class CoverageFigure {

  private static final int TOP = Drawing.TOP + 32;
  private static final int PITCH = 46;
  private static final int TILE = 28;
  private static final Map<CellStatus, Color> INKS =
      new EnumMap<>(
          Map.of(
              CellStatus.OBSERVED, new Color(0x1f4e79),
              CellStatus.ZERO, new Color(0x6f9dc6),
              CellStatus.MIRROR_ZERO, new Color(0xb3cde3),
              CellStatus.CARRIED, new Color(0xd98e2b),
              CellStatus.INTERPOLATED, new Color(0xf0c36d),
              CellStatus.ABSENT, new Color(0xebe6da)));

  /** The colour of a status in every figure of coverage. */
  static Color ink(CellStatus status) {
    return INKS.get(status);
  }

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
        findings.coverage().stream().filter(FeatureCoverage::hasValues).toList();
    return features.isEmpty()
        ? Optional.empty()
        : Optional.of(new CoverageFigure(features).draw(findings.about()));
  }

  private Figure draw(About about) {
    Figure.Caption caption = caption();
    Drawing drawing = new Drawing(caption, "Share of states by year; right, share observed", about);
    legend(drawing);
    int top = TOP;
    for (FeatureCoverage feature : features) {
      row(drawing, feature, top);
      top += PITCH;
    }
    years(drawing, top);
    return drawing.figure(top + 24);
  }

  private Figure.Caption caption() {
    return new Figure.Caption(
        "coverage",
        "How the cells of the country-year table came by their values",
        "A tile for each feature and year from "
            + first
            + " to "
            + last
            + ", filled from below with the share of states whose value was observed, then zero"
            + " by the source's own rule, then filled in; what stays pale is missing. On the"
            + " right, the share observed over all years. Features without any value are in the"
            + " table alone.");
  }

  private static void legend(Drawing drawing) {
    double x = Drawing.LEFT;
    for (CellStatus status : CellStatus.values()) {
      drawing.fill(new Rectangle2D.Double(x, TOP - 30, 12, 12), INKS.get(status));
      drawing.text(status.toString(), x + 17, TOP - 20, Drawing.Type.NOTE);
      x += 36 + 7 * status.toString().length();
    }
  }

  private void row(Drawing drawing, FeatureCoverage feature, int top) {
    double middle = top + TILE / 2.0;
    drawing.paint(chart(feature), Drawing.LEFT, top);
    drawing.label(feature.name(), feature.title(), middle);
    drawing.numbers(Rounded.percent(feature.count(CellStatus.OBSERVED), feature.cells()), middle);
    for (Year year : feature.years()) {
      drawing.tell(
          told(feature, year), new Rectangle2D.Double(x(year.year()), top, x(1) - x(0), TILE));
    }
  }

  /** A bar for each year, as high as the share of states of which anything is known. */
  private CategoryChart chart(FeatureCoverage feature) {
    CategoryChart chart = new CategoryChart(Drawing.RIGHT - Drawing.LEFT, TILE);
    CategoryStyler styler = chart.getStyler();
    Drawing.bare(styler);
    styler.setStacked(true).setAvailableSpaceFill(last - first > 60 ? 1 : 0.92);
    styler.setYAxisMin(0.0).setYAxisMax(1.0);
    List<Integer> years = IntStream.rangeClosed(first, last).boxed().toList();
    for (CellStatus status : CellStatus.values()) {
      List<Double> shares = years.stream().map(year -> share(feature, year, status)).toList();
      chart.addSeries(status.toString(), years, shares).setFillColor(INKS.get(status));
    }
    return chart;
  }

  /** Null where there is none, which a chart leaves out. */
  private static Double share(FeatureCoverage feature, int year, CellStatus status) {
    return feature.years().stream()
        .filter(one -> one.year() == year && one.count(status) > 0)
        .map(one -> (double) one.count(status) / one.states())
        .findFirst()
        .orElse(null);
  }

  private static String told(FeatureCoverage feature, Year year) {
    return year.counts().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(
            Collectors.joining(
                ", ",
                feature.name() + " " + year.year() + ": ",
                " of " + year.states() + " states"));
  }

  private void years(Drawing drawing, int top) {
    int every = last - first > 24 ? 10 : last - first > 9 ? 5 : 1;
    for (int year = first; year <= last; year++) {
      if (year % every == 0 || first == last) {
        drawing.text(String.valueOf(year), x(year + 0.5), top + 10, Drawing.Type.TICK);
      }
    }
  }

  private double x(double year) {
    return Drawing.LEFT + (Drawing.RIGHT - Drawing.LEFT) * (year - first) / (last - first + 1);
  }
}
