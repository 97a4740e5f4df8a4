package org.regulatedgoods.report;

import java.util.List;
import org.regulatedgoods.hypothesis.VerdictRule;
import org.regulatedgoods.robustness.AdjustedTest;
import org.regulatedgoods.robustness.Confoundedness;
import org.regulatedgoods.robustness.ConfounderBound;
import org.regulatedgoods.robustness.CurveChoice;
import org.regulatedgoods.robustness.CurvePoint;
import org.regulatedgoods.robustness.CurveSummary;
import org.regulatedgoods.robustness.ImputedTerm;
import org.regulatedgoods.robustness.LeftOut;
import org.regulatedgoods.robustness.declaration.Checks;

/**
 * What the checks of a study gave; empty lists where a check was not asked for.
 *
 * @param asked what was asked for, and the rule by which verdicts weigh it
 */
public record RobustnessFindings(
    Checks asked,
    List<LeftOut> leftOut,
    Curves curves,
    List<Confoundedness> sensitivity,
    List<ConfounderBound> bounds,
    List<AdjustedTest> tests,
    List<ImputedTerm> imputed,
    FurtherFindings further) {

  /** Specification curves, their points and what these have chosen. */
  public record Curves(
      List<CurveSummary> summaries, List<CurvePoint> points, List<CurveChoice> choices) {
    public Curves {
      summaries = List.copyOf(summaries);
      points = List.copyOf(points);
      choices = List.copyOf(choices);
    }
  }

  /** No check was made. */
  public static final RobustnessFindings NONE =
      new RobustnessFindings(
          Checks.NONE,
          List.of(),
          new Curves(List.of(), List.of(), List.of()),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          FurtherFindings.NONE);

  public RobustnessFindings {
    leftOut = List.copyOf(leftOut);
    sensitivity = List.copyOf(sensitivity);
    bounds = List.copyOf(bounds);
    tests = List.copyOf(tests);
    imputed = List.copyOf(imputed);
  }

  /** By what rule verdicts weigh the checks, in a sentence; empty where there is none. */
  String rule() {
    return asked.rule().map(VerdictRule::sentence).orElse("");
  }

  /** Whether there is nothing to show. */
  boolean isEmpty() {
    RobustnessFindings found =
        new RobustnessFindings(
            Checks.NONE, leftOut, curves, sensitivity, bounds, tests, imputed, further);
    return rule().isEmpty() && found.equals(NONE);
  }
}
