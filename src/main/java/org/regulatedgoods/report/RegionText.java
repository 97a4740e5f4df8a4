package org.regulatedgoods.report;

import java.util.List;

/** A region's score as readers see it. */
record RegionText(String region, String expected, String states, String mean, String interval) {

  static List<RegionText> of(Findings findings) {
    return RegionFigure.ordered(findings).stream().map(RegionText::of).toList();
  }

  private static RegionText of(RegionScore score) {
    // The 95% interval is about four standard errors wide.
    double error = (score.high() - score.low()) / 4;
    return new RegionText(
        score.region(),
        score.expected().toString(),
        Rounded.count(score.states()),
        Rounded.like(score.mean(), error),
        Shown.interval(score.low(), score.high(), error));
  }
}
