package org.regulatedgoods.report;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.regulatedgoods.robustness.LeftOut;

/**
 * What is left of a model's tested terms without each state and each region, in standard errors of
 * the whole model, so that terms in different units share an axis.
 */
final class InfluenceFigure {

  private static final int PITCH = 56;
  private static final int TOP = Drawing.TOP + 8;
  private static final int MOST_TICKS = 6;
  private static final double USUAL = 1.96;
  private static final Color STATE = new Color(0x7f9fbf);
  private static final Color REGION = new Color(0xb35900);

  private final Findings findings;
  private final ModelFit model;
  private final List<LeftOut> whole = new ArrayList<>();
  private final Axis axis;

  private InfluenceFigure(Findings findings, ModelFit model) {
    this.findings = findings;
    this.model = model;
    lines().filter(InfluenceFigure::isWhole).forEach(whole::add);
    double[] at = lines().filter(this::isDrawn).mapToDouble(this::statistic).toArray();
    double low = -USUAL;
    double high = USUAL;
    for (double each : at) {
      low = Math.min(low, each);
      high = Math.max(high, each);
    }
    this.axis = Axis.over(low, high);
  }

  /** A figure of each model that was fitted without each state. */
  static List<Figure> of(Findings findings) {
    return findings.models().stream()
        .filter(
            model ->
                findings.robustness().leftOut().stream()
                    .anyMatch(
                        line ->
                            line.model().equals(model.id()) && line.kind().equals(LeftOut.STATE)))
        .map(model -> new InfluenceFigure(findings, model).draw())
        .toList();
  }

  private java.util.stream.Stream<LeftOut> lines() {
    return findings.robustness().leftOut().stream().filter(line -> line.model().equals(model.id()));
  }

  private static boolean isWhole(LeftOut line) {
    return line.kind().equals(LeftOut.ALL) && line.reason().isEmpty();
  }

  private boolean isDrawn(LeftOut line) {
    return line.reason().isEmpty() && wholeOf(line.term()).isPresent();
  }

  private Optional<LeftOut> wholeOf(String term) {
    return whole.stream().filter(line -> line.term().equals(term)).findFirst();
  }

  private double statistic(LeftOut line) {
    return line.estimate() / wholeOf(line.term()).orElseThrow().standardError();
  }

  private double x(double value) {
    return Drawing.LEFT
        + (Drawing.RIGHT - Drawing.LEFT) * (value - axis.low()) / (axis.high() - axis.low());
  }

  private Figure draw() {
    Drawing drawing =
        new Drawing(
            new Figure.Caption(
                Figure.Caption.idOf("left-out", model.id()),
                "Without each state and each region: " + model.title(),
                told()),
            "estimate in standard errors of the whole model; right, the state that moves it most",
            findings.about());
    int bottom = TOP + PITCH * whole.size();
    for (double tick : axis.ticks(MOST_TICKS)) {
      drawing.fill(new Rectangle2D.Double(x(tick), TOP, 1, bottom - TOP), Ink.HAIR);
      drawing.text(axis.label(tick, MOST_TICKS), x(tick), bottom + 14, Drawing.Type.TICK);
    }
    for (double usual : new double[] {-USUAL, USUAL}) {
      dashed(drawing, x(usual), bottom);
    }
    drawing.fill(new Rectangle2D.Double(x(0), TOP, 1, bottom - TOP), Ink.TEXT);
    for (int i = 0; i < whole.size(); i++) {
      row(drawing, whole.get(i), TOP + PITCH * i);
    }
    return drawing.figure(bottom + 26);
  }

  private static void dashed(Drawing drawing, double x, int bottom) {
    Path2D line = new Path2D.Double();
    for (int y = TOP; y < bottom; y += 7) {
      line.append(new Rectangle2D.Double(x, y, 1, 4), false);
    }
    drawing.fill(line, Ink.FAINT);
  }

  private void row(Drawing drawing, LeftOut all, int top) {
    double middle = top + PITCH / 2.0;
    drawing.label(all.term(), findings.titleOf(all.term()).orElse(""), middle);
    Path2D states = new Path2D.Double();
    Path2D regions = new Path2D.Double();
    lines()
        .filter(line -> line.term().equals(all.term()) && isDrawn(line) && !isWhole(line))
        .forEach(
            line -> {
              boolean state = line.kind().equals(LeftOut.STATE);
              double at = x(statistic(line));
              (state ? states : regions)
                  .append(new Rectangle2D.Double(at - 2, middle + (state ? -12 : 5), 4, 7), false);
            });
    drawing.fill(states, STATE);
    drawing.fill(regions, REGION);
    drawing.fill(new Rectangle2D.Double(x(statistic(all)) - 1, middle - 16, 2, 32), Ink.TEXT);
    Optional<LeftOut> most = most(all.term());
    most.ifPresent(line -> drawing.numbers(RobustnessText.influence(line, findings), middle));
    drawing.tell(
        all.term() + ": " + most.map(LeftOut::unit).map(this::named).orElse(""),
        new Rectangle2D.Double(Drawing.LEFT, top, Drawing.RIGHT - Drawing.LEFT, PITCH));
  }

  private String named(String unit) {
    return "moved most by " + findings.states().getOrDefault(unit, unit);
  }

  private Optional<LeftOut> most(String term) {
    return lines()
        .filter(line -> line.kind().equals(LeftOut.STATE) && line.term().equals(term))
        .filter(line -> !Double.isNaN(line.dfbetas()))
        .max(Comparator.comparingDouble(line -> Math.abs(line.dfbetas())));
  }

  private String told() {
    return "Each mark is the estimate without one state (blue, above) or one region (orange, below);"
        + " the upright stroke is the whole model\u2019s. Dashed: 1.96 standard errors on either"
        + " side of zero. The number is the state\u2019s DFBETAS.";
  }
}
