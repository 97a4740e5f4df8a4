package org.regulatedgoods.report;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.regulatedgoods.robustness.Confoundedness;
import org.regulatedgoods.robustness.ConfounderBound;

/**
 * What would be left of an estimate under a confounder, by how much of the term and of the outcome
 * it explains (Cinelli and Hazlett 2020), with confounders as strong as observed terms.
 */
final class ContourFigure {

  private static final int LEFT = 90;
  private static final int RIGHT = 620;
  private static final int TOP = Drawing.TOP + 6;
  private static final int BOTTOM = TOP + 330;
  private static final int MOST_TICKS = 5;
  private static final double[] LEVELS = {0.75, 0.5, 0.25, 0};
  private static final double LEAST_SPAN = 0.3;
  private static final double SIGNIFICANT = 0.05;
  private static final int STEPS = 60;

  private final Findings findings;
  private final Confoundedness term;
  private final List<ConfounderBound> bounds;
  private final List<Point2D> labelled = new ArrayList<>();
  private final Axis across;
  private final Axis up;

  private ContourFigure(Findings findings, Confoundedness term) {
    this.findings = findings;
    this.term = term;
    this.bounds =
        findings.robustness().bounds().stream()
            .filter(bound -> bound.model().equals(term.model()))
            .filter(bound -> bound.hypothesis().equals(term.hypothesis()))
            .filter(bound -> bound.term().equals(term.term()) && bound.reason().isEmpty())
            .toList();
    this.across = axis(bounds.stream().mapToDouble(ConfounderBound::withTerm).toArray());
    this.up = axis(bounds.stream().mapToDouble(ConfounderBound::withOutcome).toArray());
  }

  private static Axis axis(double[] found) {
    double most = LEAST_SPAN;
    for (double each : found) {
      most = Math.max(most, 1.1 * each);
    }
    return new Axis(0, Math.min(1, most));
  }

  /** A figure of each term that is significant, and of which a confounder is bounded. */
  static List<Figure> of(Findings findings) {
    return findings.robustness().sensitivity().stream()
        .filter(term -> term.pValue() <= SIGNIFICANT && !Double.isNaN(term.robustnessValue()))
        .map(term -> new ContourFigure(findings, term).draw())
        .toList();
  }

  private double x(double share) {
    return LEFT + (RIGHT - LEFT) * share / across.high();
  }

  private double y(double share) {
    return BOTTOM - (BOTTOM - TOP) * share / up.high();
  }

  private Figure draw() {
    Drawing drawing =
        new Drawing(
            new Figure.Caption(
                Figure.Caption.idOf("confounder", term.model() + "-" + term.term()),
                term.hypothesis() + ", " + term.term() + ": what a confounder would leave",
                told()),
            term.model()
                + "; estimate "
                + Rounded.like(term.estimate(), term.classicalError())
                + ", robustness value "
                + Rounded.fixed(term.robustnessValue(), 3),
            findings.about());
    axes(drawing);
    for (double level : LEVELS) {
      contour(drawing, level);
    }
    bounds.stream()
        .sorted(Comparator.comparingDouble(bound -> Math.abs(bound.estimate())))
        .forEach(bound -> point(drawing, bound));
    return drawing.figure(BOTTOM + 40);
  }

  private void axes(Drawing drawing) {
    for (double tick : across.ticks(MOST_TICKS)) {
      drawing.fill(new Rectangle2D.Double(x(tick), TOP, 1, BOTTOM - TOP), Ink.HAIR);
      drawing.text(across.label(tick, MOST_TICKS), x(tick), BOTTOM + 14, Drawing.Type.TICK);
    }
    for (double tick : up.ticks(MOST_TICKS)) {
      drawing.fill(new Rectangle2D.Double(LEFT, y(tick), RIGHT - LEFT, 1), Ink.HAIR);
      drawing.text(up.label(tick, MOST_TICKS), LEFT - 8, y(tick) + 4, Drawing.Type.ROW_NOTE);
    }
    drawing.text(
        "partial R\u00b2 of the confounder with " + term.term(),
        (LEFT + RIGHT) / 2.0,
        BOTTOM + 32,
        Drawing.Type.TICK);
    drawing.text("with the outcome", LEFT, TOP - 6, Drawing.Type.NOTE);
  }

  /** Where so much of the estimate is left: the outcome's share follows from the term's. */
  private void contour(Drawing drawing, double left) {
    double reach = term.classicalError() * Math.sqrt(term.df());
    double away = (1 - left) * Math.abs(term.estimate()) / reach;
    Path2D line = new Path2D.Double();
    boolean begun = false;
    for (int i = 1; i <= STEPS; i++) {
      double share = across.high() * i / STEPS;
      double outcome = share >= 1 ? 0 : away * away * (1 - share) / share;
      if (outcome <= up.high()) {
        if (begun) {
          line.lineTo(x(share), y(outcome));
        } else {
          line.moveTo(x(share), y(outcome));
          drawing.text(
              left == 0 ? "none left" : RobustnessText.percent(left) + " left",
              Math.min(x(share) + 4, RIGHT - 60),
              y(outcome) + (i == 1 ? -4 : 12),
              Drawing.Type.NOTE);
          begun = true;
        }
      }
    }
    if (begun) {
      BasicStroke stroke = new BasicStroke(left == 0 ? 2f : 1f);
      drawing.fill(stroke.createStrokedShape(line), left == 0 ? Ink.ALARM : Ink.FAINT);
    }
  }

  private void point(Drawing drawing, ConfounderBound bound) {
    double x = x(bound.withTerm());
    double y = y(bound.withOutcome());
    drawing.fill(new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7), Ink.SUPPORTS);
    String name = Rounded.fixed(bound.times(), 0) + "\u00d7 " + bound.benchmark();
    if (bound.times() == 1 && labelled.stream().allMatch(other -> isClear(other, x, y))) {
      drawing.text(name, x + 6, y + 4, Drawing.Type.NOTE);
      labelled.add(new Point2D.Double(x, y));
    }
    drawing.tell(
        name + " leaves " + Rounded.like(bound.estimate(), bound.standardError()),
        new Rectangle2D.Double(x - 5, y - 5, 10, 10));
  }

  /** Whether a label there leaves another one readable; those left out are told when pointed at. */
  private static boolean isClear(Point2D other, double x, double y) {
    return Math.abs(other.getY() - y) > 14 || Math.abs(other.getX() - x) > 150;
  }

  private String told() {
    return "A confounder on the red line would leave nothing of the estimate; on the others, the"
        + " share that is said. Each dot is a confounder once, twice or three times as strong as an"
        + " observed term, or as the study declares.";
  }
}
