package org.regulatedgoods.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.regulatedgoods.theory.Sign;

/** Rows of dots with their whiskers over one axis; the rows' words stand beside the plot. */
final class WhiskerChart {

  static final BasicStroke SOLID = new BasicStroke(1);
  static final BasicStroke DASHED =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {4, 3}, 0);

  private static final int PITCH = 40;
  private static final int TICKS_HEIGHT = 24;
  private static final int MOST_TICKS = 6;
  private static final BasicStroke WHISKER =
      new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);

  private final List<WhiskerRow> rows;
  private final Axis axis;
  private final int pitch;
  private final XYChart chart;

  /** A chart of the rows, the first on top. */
  WhiskerChart(List<WhiskerRow> rows, Axis axis) {
    this(rows, axis, PITCH);
  }

  /** A chart of rows that are so many units high. */
  WhiskerChart(List<WhiskerRow> rows, Axis axis, int pitch) {
    this.rows = rows;
    this.axis = axis;
    this.pitch = pitch;
    // A chart lower than its margins tells no places on it.
    this.chart = new XYChart(Drawing.RIGHT - Drawing.LEFT, Math.max(PITCH, pitch * rows.size()));
    XYStyler styler = chart.getStyler();
    Drawing.bare(styler);
    styler.setXAxisMin(axis.low()).setXAxisMax(axis.high());
    styler.setYAxisMin(0.0).setYAxisMax((double) rows.size());
    styler.setMarkerSize(Math.min(9, pitch / 2));
    for (int i = 0; i < rows.size(); i++) {
      shade(rows.get(i), level(i));
    }
    axis.ticks(MOST_TICKS).forEach(tick -> upright(tick, Ink.HAIR, SOLID));
  }

  /** Adds the line against which the rows are read. */
  WhiskerChart reference(double value, Color ink, BasicStroke stroke) {
    upright(value, ink, stroke);
    return this;
  }

  /** How high it is with the labels of its ticks. */
  int height() {
    return chart.getHeight() + TICKS_HEIGHT;
  }

  /** Draws all, the rows over what has been added before. */
  void draw(Drawing drawing, int top) {
    for (int i = 0; i < rows.size(); i++) {
      mark(rows.get(i), level(i));
    }
    drawing.paint(chart, Drawing.LEFT, top);
    for (int i = 0; i < rows.size(); i++) {
      describe(drawing, rows.get(i), top + chart.getScreenYFromChart(level(i)));
    }
    ticks(drawing, top);
  }

  private void describe(Drawing drawing, WhiskerRow row, double middle) {
    drawing.label(row.name(), row.more(), middle);
    drawing.numbers(row.numbers(), middle);
    drawing.tell(
        row.told(),
        new Rectangle2D.Double(Drawing.LEFT, middle - pitch / 2.0, chart.getWidth(), pitch));
  }

  private void ticks(Drawing drawing, int top) {
    for (double tick : axis.ticks(MOST_TICKS)) {
      drawing.text(
          axis.label(tick, MOST_TICKS),
          Drawing.LEFT + chart.getScreenXFromChart(tick),
          top + chart.getHeight() + 12,
          Drawing.Type.TICK);
    }
  }

  /** How high a row is on the axis, the first on top. */
  private double level(int row) {
    return rows.size() - row - 0.5;
  }

  private void shade(WhiskerRow row, double level) {
    if (row.expected().isEmpty()) {
      return;
    }
    double end = row.expected().get() == Sign.POSITIVE ? axis.high() : axis.low();
    double low = level - 0.42;
    double high = level + 0.42;
    XYSeries side = series(new double[] {0, 0, end, end}, new double[] {low, high, high, low});
    side.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    side.setFillColor(Ink.EXPECTED);
    side.setLineStyle(SeriesLines.NONE);
  }

  private void upright(double value, Color ink, BasicStroke stroke) {
    XYSeries line = series(new double[] {value, value}, new double[] {0, rows.size()});
    line.setLineColor(ink);
    line.setLineStyle(stroke);
  }

  private void mark(WhiskerRow row, double level) {
    if (row.low() < row.high()) {
      XYSeries whisker = series(new double[] {row.low(), row.high()}, new double[] {level, level});
      whisker.setLineColor(row.ink());
      whisker.setLineStyle(WHISKER);
    }
    XYSeries dot = series(new double[] {row.value()}, new double[] {level});
    dot.setMarker(row.marker());
    dot.setMarkerColor(row.ink());
  }

  private XYSeries series(double[] x, double[] y) {
    XYSeries series = chart.addSeries("series " + chart.getSeriesMap().size(), x, y);
    series.setMarker(SeriesMarkers.NONE);
    return series;
  }
}
