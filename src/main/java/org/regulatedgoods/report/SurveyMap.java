package org.regulatedgoods.report;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.regulatedgoods.report.SurveyFindings.Government;

/** Countries as dots at their middles, coloured by fifths of their governments' scores. */
final class SurveyMap {

  /** From the least to the most supportive, told apart also without colour by their lightness. */
  private static final List<Color> FIFTHS =
      List.of(
          new Color(0x8c3d00),
          new Color(0xd98a3d),
          new Color(0xb9b9b9),
          new Color(0x6aa2d0),
          new Color(0x114a7d));

  private static final int LEFT = 16;
  private static final int WIDTH = Drawing.WIDTH - 2 * LEFT;
  private static final int HEIGHT = 400;
  private static final double SOUTH = -56;
  private static final double NORTH = 78;

  private final SurveyFindings survey;
  private final List<Government> placed;
  private final double[] bounds;

  SurveyMap(SurveyFindings survey) {
    this.survey = survey;
    this.placed = survey.governments().stream().filter(Government::isPlaced).toList();
    double[] scores = placed.stream().mapToDouble(Government::score).sorted().toArray();
    this.bounds = new double[FIFTHS.size() - 1];
    Arrays.setAll(bounds, i -> scores[(i + 1) * scores.length / FIFTHS.size()]);
  }

  Figure draw(About about) {
    Drawing drawing =
        new Drawing(
            new Figure.Caption(
                Figure.Caption.idOf("map", survey.survey()),
                "Support for regulation over the world",
                placed.size()
                    + " governments at the middles of their countries, coloured by fifths of their "
                    + SurveyFigures.scores(survey)
                    + ": brown the least supportive, blue the most."),
            "Dots by longitude and latitude, coloured by fifths of the score",
            about);
    XYChart chart = chart();
    for (Government government : placed) {
      dot(
          chart,
          government.longitude(),
          government.latitude(),
          FIFTHS.get(fifth(government.score())),
          SeriesMarkers.CIRCLE);
    }
    drawing.paint(chart, LEFT, Drawing.TOP);
    tell(drawing);
    legend(drawing, Drawing.TOP + HEIGHT + 20);
    return drawing.figure(Drawing.TOP + HEIGHT + 32);
  }

  private static XYChart chart() {
    XYChart chart = new XYChart(WIDTH, HEIGHT);
    XYStyler styler = chart.getStyler();
    Drawing.bare(styler);
    styler.setXAxisMin(-180.0).setXAxisMax(180.0);
    styler.setYAxisMin(SOUTH).setYAxisMax(NORTH);
    styler.setMarkerSize(9);
    for (int longitude = -150; longitude <= 150; longitude += 30) {
      line(chart, longitude, longitude, SOUTH, NORTH);
    }
    for (int latitude = -30; latitude <= 60; latitude += 30) {
      line(chart, -180, 180, latitude, latitude);
    }
    return chart;
  }

  private static void line(XYChart chart, double x1, double x2, double y1, double y2) {
    XYSeries line = series(chart, new double[] {x1, x2}, new double[] {y1, y2});
    line.setMarker(SeriesMarkers.NONE);
    line.setLineColor(Ink.HAIR);
    line.setLineStyle(WhiskerChart.SOLID);
  }

  private static void dot(XYChart chart, double x, double y, Color ink, Marker marker) {
    XYSeries dot = series(chart, new double[] {x}, new double[] {y});
    dot.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    dot.setMarker(marker);
    dot.setMarkerColor(ink);
  }

  private static XYSeries series(XYChart chart, double[] x, double[] y) {
    return chart.addSeries("series " + chart.getSeriesMap().size(), x, y);
  }

  private int fifth(double score) {
    int fifth = 0;
    while (fifth < bounds.length && score >= bounds[fifth]) {
      fifth++;
    }
    return fifth;
  }

  private void tell(Drawing drawing) {
    for (Government it : placed) {
      double x = LEFT + WIDTH * (it.longitude() + 180) / 360;
      double y = Drawing.TOP + HEIGHT * (NORTH - it.latitude()) / (NORTH - SOUTH);
      drawing.tell(
          it.name() + ": " + Rounded.fixed(it.score(), 2),
          new Rectangle2D.Double(x - 5, y - 5, 10, 10));
    }
  }

  private void legend(Drawing drawing, int y) {
    for (int i = 0; i < FIFTHS.size(); i++) {
      int x = LEFT + i * 170;
      drawing.fill(new Rectangle2D.Double(x, y - 9, 10, 10), FIFTHS.get(i));
      drawing.text(words(i), x + 16, y, Drawing.Type.NOTE);
    }
  }

  private String words(int fifth) {
    if (fifth == 0) {
      return "below " + bound(0);
    }
    return fifth == bounds.length
        ? bound(fifth - 1) + " and more"
        : bound(fifth - 1) + " to below " + bound(fifth);
  }

  private String bound(int place) {
    return Rounded.minus(Rounded.fixed(bounds[place], 2));
  }
}
