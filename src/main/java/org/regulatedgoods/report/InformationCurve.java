package org.regulatedgoods.report;

import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.regulatedgoods.report.SurveyFindings.ScaleLine;

/** How much the questionnaire says about one official, by the official's trait. */
final class InformationCurve {

  private static final int LEFT = 64;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 220;
  private static final int TICKS = 8;

  private final SurveyFindings survey;
  private final double[] traits;
  private final double[] information;

  InformationCurve(SurveyFindings survey) {
    this.survey = survey;
    List<ScaleLine> lines = survey.lines("information");
    this.information = lines.stream().mapToDouble(ScaleLine::value).toArray();
    this.traits =
        lines.stream()
            .mapToDouble(
                line -> Double.parseDouble(line.note().replaceFirst("^\\D*?(?=-?\\d)", "")))
            .toArray();
  }

  Figure draw(About about) {
    Drawing drawing =
        new Drawing(
            new Figure.Caption(
                Figure.Caption.idOf("information", survey.survey()),
                "Information of the questionnaire",
                "Fisher information of all items about the trait of one official, by the trait in"
                    + " standard deviations. The standard error of a score is about one over its"
                    + " root; where the curve is low, the questionnaire tells governments apart"
                    + " badly."),
            "Information by trait",
            about);
    Axis across = new Axis(traits[0], traits[traits.length - 1]);
    Axis up = new Axis(0, 1.1 * java.util.Arrays.stream(information).max().orElseThrow());
    XYChart chart = new XYChart(WIDTH, HEIGHT);
    XYStyler styler = chart.getStyler();
    Drawing.bare(styler);
    styler.setXAxisMin(across.low()).setXAxisMax(across.high());
    styler.setYAxisMin(up.low()).setYAxisMax(up.high());
    for (double tick : across.ticks(TICKS)) {
      hair(chart, new double[] {tick, tick}, new double[] {up.low(), up.high()});
    }
    for (double tick : up.ticks(TICKS / 2)) {
      hair(chart, new double[] {across.low(), across.high()}, new double[] {tick, tick});
    }
    XYSeries curve = series(chart, traits, information);
    curve.setLineColor(Ink.SUPPORTS);
    drawing.paint(chart, LEFT, Drawing.TOP);
    label(drawing, across, up);
    return drawing.figure(Drawing.TOP + HEIGHT + 24);
  }

  private static void hair(XYChart chart, double[] x, double[] y) {
    XYSeries line = series(chart, x, y);
    line.setLineColor(Ink.HAIR);
    line.setLineStyle(WhiskerChart.SOLID);
  }

  private static XYSeries series(XYChart chart, double[] x, double[] y) {
    XYSeries series = chart.addSeries("series " + chart.getSeriesMap().size(), x, y);
    series.setMarker(SeriesMarkers.NONE);
    return series;
  }

  private static void label(Drawing drawing, Axis across, Axis up) {
    for (double tick : across.ticks(TICKS)) {
      double share = (tick - across.low()) / (across.high() - across.low());
      drawing.text(
          across.label(tick, TICKS),
          LEFT + share * WIDTH,
          Drawing.TOP + HEIGHT + 14,
          Drawing.Type.TICK);
    }
    for (double tick : up.ticks(TICKS / 2)) {
      double share = (tick - up.low()) / (up.high() - up.low());
      drawing.text(
          up.label(tick, TICKS / 2),
          LEFT - 22,
          Drawing.TOP + HEIGHT * (1 - share) + 4,
          Drawing.Type.TICK);
    }
  }
}
