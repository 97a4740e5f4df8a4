package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.regulatedgoods.power.CalibrationLine;
import org.regulatedgoods.power.CalibrationPlan;
import org.regulatedgoods.power.ScaleLine;
import org.regulatedgoods.power.ScalePlan;

/** Whether the models of a survey are calibrated, for a terminal and as a table for programs. */
public final class CalibrationLines {

  private CalibrationLines() {}

  /** The lines, in plain ASCII. */
  public static List<String> of(CalibrationPlan plan, List<CalibrationLine> found) {
    List<String> lines = new ArrayList<>();
    lines.add("SIMULATED WORLDS: every number is invented; nothing here is on a real government");
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d worlds of %s with effects of six sizes and as many without any, seed %d:",
            plan.worlds(),
            plan.good(),
            plan.seed()));
    lines.add("  " + PowerText.described(plan.survey().withEffect(1)));
    lines.add("  how often intervals hold what is true, and how often something is found where");
    lines.add(
        "  there is nothing; in brackets, what a calibrated model has but once in a thousand");
    for (CalibrationLine line : found) {
      lines.add("");
      lines.add(line.claim().id() + " " + line.claim().tested() + verdict(line));
      line.checks().forEach(check -> lines.add(said(check)));
      lines.add(
          String.format(
              Locale.ROOT, "  ranks of the truth, uniform with p = %.3f:", line.uniformity()));
      lines.add(histogram(line.histogram()));
    }
    return lines;
  }

  /** The lines on the scores of the graded response model, to be put after those. */
  public static List<String> of(ScalePlan plan, ScaleLine found) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "scores of the graded response model, %,d governments of %,d surveys: %s",
            found.governments(),
            found.surveys(),
            found.holds() ? "calibrated" : "NOT CALIBRATED"));
    lines.add("  " + PowerText.described(plan.survey().withEffect(1)));
    if (found.fitted() < found.surveys()) {
      lines.add("  " + (found.surveys() - found.fitted()) + " surveys not scalable");
    }
    if (found.fitted() > 0) {
      lines.add(
          String.format(
              Locale.ROOT, "  %-14s %6.2f%%  [93%%, 97%%]", "95% covers", 100 * found.coverage()));
      lines.add(
          String.format(
              Locale.ROOT,
              "  ranks of the truth among plausible values, uniform with p = %.3f:",
              found.uniformity()));
      lines.add(histogram(found.histogram()));
    }
    return lines;
  }

  private static String histogram(List<Integer> counts) {
    return counts.stream().map(String::valueOf).collect(Collectors.joining(" ", "    ", ""));
  }

  private static String verdict(CalibrationLine line) {
    String unfitted =
        line.fitted() == line.worlds()
            ? ""
            : ", " + (line.worlds() - line.fitted()) + " worlds not estimable";
    return ": " + line.calibration().title() + unfitted;
  }

  private static String off(CalibrationLine.Check check) {
    if (check.holds()) {
      return "";
    }
    return check.isSafe() ? "  cautious" : "  off";
  }

  private static String said(CalibrationLine.Check check) {
    return String.format(
        Locale.ROOT,
        "  %-14s %6.2f%%  [%.2f%%, %.2f%%]%s",
        check.what(),
        100 * check.share(),
        100.0 * check.least() / check.of(),
        100.0 * check.most() / check.of(),
        off(check));
  }
}
