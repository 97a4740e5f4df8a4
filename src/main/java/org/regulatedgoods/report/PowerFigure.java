package org.regulatedgoods.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.regulatedgoods.power.Claim;
import org.regulatedgoods.power.PowerLine;
import org.regulatedgoods.power.PowerPlan.Factor;

/** The power of each claim against the number of governments that answer. */
final class PowerFigure {

  private static final int LEFT = 64;
  private static final int HEIGHT = 380;
  private static final int KEY = Drawing.RIGHT + 16;
  private static final int PITCH = 26;
  private static final int MOST_TICKS = 8;
  private static final BasicStroke LINE =
      new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);

  private static final List<Color> INKS =
      List.of(
          new Color(0xb35900),
          new Color(0x9b1c1c),
          new Color(0x1f5f99),
          new Color(0x6b4c8f),
          new Color(0x1b6e3c),
          new Color(0x4a4a4a),
          new Color(0x0e7c86));

  private static final List<Marker> MARKERS =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.SQUARE,
          SeriesMarkers.DIAMOND,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.TRIANGLE_DOWN,
          SeriesMarkers.CROSS);

  private final PowerFindings findings;
  private final Axis axis;

  private PowerFigure(PowerFindings findings, Axis axis) {
    this.findings = findings;
    this.axis = axis;
  }

  /** The figure; none where only one number of governments is tried. */
  static Optional<Figure> of(PowerFindings findings) {
    List<PowerLine> lines = findings.of(Factor.RESPONDENTS, findings.plan().claims().get(0));
    if (lines.size() < 2) {
      return Optional.empty();
    }
    double low = respondents(lines.get(0));
    double high = respondents(lines.get(lines.size() - 1));
    return Optional.of(new PowerFigure(findings, Axis.over(low, high)).draw());
  }

  private static double respondents(PowerLine line) {
    return line.cell().design().respondents();
  }

  private Figure draw() {
    System.setProperty("java.awt.headless", "true");
    Drawing drawing =
        new Drawing(
            new Figure.Caption("power-by-n", "Power against the number of governments", told()),
            "Share of simulated worlds in which a hypothesis is supported; dashed, 80%",
            findings.about());
    XYChart chart = chart(Drawing.RIGHT - LEFT, HEIGHT, axis);
    axis.ticks(MOST_TICKS)
        .forEach(tick -> line(chart, tick, tick, 0, 1, Ink.HAIR, WhiskerChart.SOLID));
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      double level = tenth / 10.0;
      boolean usual = tenth == 8;
      line(
          chart,
          axis.low(),
          axis.high(),
          level,
          level,
          usual ? Ink.FAINT : Ink.HAIR,
          usual ? WhiskerChart.DASHED : WhiskerChart.SOLID);
    }
    List<Claim> claims = findings.plan().claims();
    for (int c = 0; c < claims.size(); c++) {
      curve(chart, findings.of(Factor.RESPONDENTS, claims.get(c)), c);
    }
    drawing.paint(chart, LEFT, Drawing.TOP);
    ticks(drawing, chart);
    key(drawing);
    return drawing.figure(Drawing.TOP + HEIGHT + 44);
  }

  private static XYChart chart(int width, int height, Axis across) {
    XYChart chart = new XYChart(width, height);
    Drawing.bare(chart.getStyler());
    chart.getStyler().setXAxisMin(across.low()).setXAxisMax(across.high());
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0);
    chart.getStyler().setMarkerSize(8);
    return chart;
  }

  private static void curve(XYChart chart, List<PowerLine> lines, int claim) {
    double[] x = lines.stream().mapToDouble(PowerFigure::respondents).toArray();
    double[] y = lines.stream().mapToDouble(PowerLine::power).toArray();
    mark(chart, x, y, claim);
  }

  private static void mark(XYChart chart, double[] x, double[] y, int claim) {
    XYSeries series = chart.addSeries("series " + chart.getSeriesMap().size(), x, y);
    series.setLineColor(INKS.get(claim % INKS.size()));
    series.setLineStyle(LINE);
    series.setMarker(MARKERS.get(claim % MARKERS.size()));
    series.setMarkerColor(INKS.get(claim % INKS.size()));
  }

  private static void line(
      XYChart chart, double x0, double x1, double y0, double y1, Color ink, BasicStroke stroke) {
    XYSeries line =
        chart.addSeries(
            "series " + chart.getSeriesMap().size(), new double[] {x0, x1}, new double[] {y0, y1});
    line.setMarker(SeriesMarkers.NONE);
    line.setLineColor(ink);
    line.setLineStyle(stroke);
  }

  private void ticks(Drawing drawing, XYChart chart) {
    for (double tick : axis.ticks(MOST_TICKS)) {
      drawing.text(
          axis.label(tick, MOST_TICKS),
          LEFT + chart.getScreenXFromChart(tick),
          Drawing.TOP + HEIGHT + 16,
          Drawing.Type.TICK);
    }
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      drawing.text(
          tenth * 10 + "%",
          LEFT - 10,
          Drawing.TOP + chart.getScreenYFromChart(tenth / 10.0) + 4,
          Drawing.Type.ROW_NOTE);
    }
    drawing.text(
        "governments that answer",
        LEFT + (Drawing.RIGHT - LEFT) / 2.0,
        Drawing.TOP + HEIGHT + 34,
        Drawing.Type.TICK);
  }

  /** A line of each kind, and whose it is. */
  private void key(Drawing drawing) {
    List<Claim> claims = findings.plan().claims();
    XYChart key = chart(48, PITCH * claims.size(), new Axis(0, 1));
    for (int c = 0; c < claims.size(); c++) {
      double level = (claims.size() - c - 0.5) / claims.size();
      mark(key, new double[] {0, 0.5, 1}, new double[] {level, level, level}, c);
    }
    drawing.paint(key, KEY, Drawing.TOP);
    for (int c = 0; c < claims.size(); c++) {
      double middle = Drawing.TOP + PITCH * (c + 0.5);
      drawing.text(
          claims.get(c).id() + " " + claims.get(c).tested(),
          KEY + 58,
          middle + 4,
          Drawing.Type.NUMBERS);
      drawing.tell(
          claims.get(c).id() + ": " + claims.get(c).title(),
          new Rectangle2D.Double(KEY, middle - PITCH / 2.0, Drawing.WIDTH - KEY, PITCH));
    }
  }

  private String told() {
    StringBuilder told = new StringBuilder();
    for (Claim claim : findings.plan().claims()) {
      told.append(claim.id()).append(": ");
      for (PowerLine line : findings.of(Factor.RESPONDENTS, claim)) {
        told.append(
            String.format(Locale.ROOT, "%.0f%% of %.0f, ", 100 * line.power(), respondents(line)));
      }
      told.setLength(told.length() - 2);
      told.append(". ");
    }
    return told.toString().strip();
  }
}
