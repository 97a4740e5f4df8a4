package org.regulatedgoods.report;

/**
 * A region's score as readers see it.
 *
 * @param adjusted the mean with silence weighed
 */
record RegionText(
    String region,
    String expected,
    String states,
    String mean,
    String interval,
    String adjusted,
    String adjustedInterval) {

  static RegionText of(RegionScore score) {
    RegionScore.Adjusted adjusted = score.adjusted();
    // The 95% interval is about four standard errors wide.
    double error = (score.high() - score.low()) / 4;
    double adjustedError = (adjusted.high() - adjusted.low()) / 4;
    boolean isAdjusted = Double.isFinite(adjusted.mean());
    return new RegionText(
        score.region(),
        score.expected().toString(),
        Rounded.count(score.states()),
        Rounded.like(score.mean(), error),
        Shown.interval(score.low(), score.high(), error),
        isAdjusted ? Rounded.like(adjusted.mean(), adjustedError) : Rounded.NONE,
        isAdjusted ? Shown.interval(adjusted.low(), adjusted.high(), adjustedError) : "");
  }
}
