package org.regulatedgoods.report;

import java.util.List;
import org.regulatedgoods.robustness.AdjustedTest;
import org.regulatedgoods.robustness.Confoundedness;
import org.regulatedgoods.robustness.ConfounderBound;
import org.regulatedgoods.robustness.CurveChoice;
import org.regulatedgoods.robustness.CurvePoint;
import org.regulatedgoods.robustness.CurveSummary;
import org.regulatedgoods.robustness.ImputedTerm;
import org.regulatedgoods.robustness.LeftOut;

/**
 * What the checks of a study gave; empty lists where a check was not asked for.
 *
 * @param rule by which verdicts weigh them, in a sentence; empty where there is none
 */
public record RobustnessFindings(
    String rule,
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
          "",
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

  /** Whether there is nothing to show. */
  boolean isEmpty() {
    return equals(NONE);
  }
}
