package org.regulatedgoods.glm.kernel;

import java.util.List;

/** Holds lines that were made elsewhere against the cases of golden/kernel. */
public final class GoldenLines {
  private GoldenLines() {}

  /** One coefficient. */
  public record Line(
      String name,
      double estimate,
      double standardError,
      double statistic,
      double df,
      double pValue,
      double low,
      double high) {}

  /** Asserts that the lines are those of a case under a kind of errors. */
  public static void assertMatches(String name, String kind, List<Line> lines) {
    Cases.terms(name, kind)
        .assertMatches(
            lines.stream()
                .map(
                    line ->
                        new TermLine(
                            line.name(),
                            line.estimate(),
                            line.standardError(),
                            line.statistic(),
                            line.df(),
                            line.pValue(),
                            line.low(),
                            line.high()))
                .toList());
  }
}
