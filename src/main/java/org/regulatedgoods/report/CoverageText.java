package org.regulatedgoods.report;

import java.util.Arrays;
import java.util.List;
import org.regulatedgoods.report.FeatureCoverage.CellStatus;

/**
 * A feature as the codebook lists it.
 *
 * @param years the first and the last year that have a value
 * @param shares of each status in the order of the statuses, over all states and years
 */
record CoverageText(FeatureCoverage feature, String years, String cells, List<String> shares) {

  static List<CoverageText> of(Findings findings) {
    return findings.coverage().stream().map(CoverageText::of).toList();
  }

  private static CoverageText of(FeatureCoverage feature) {
    List<String> shares =
        Arrays.stream(CellStatus.values())
            .map(status -> Rounded.percent(feature.count(status), feature.cells()))
            .toList();
    return new CoverageText(feature, years(feature), Rounded.count(feature.cells()), shares);
  }

  private static String years(FeatureCoverage feature) {
    var valued =
        feature.years().stream()
            .filter(year -> year.count(CellStatus.ABSENT) < year.states())
            .mapToInt(FeatureCoverage.Year::year)
            .summaryStatistics();
    return valued.getCount() == 0 ? "none" : valued.getMin() + Rounded.NONE + valued.getMax();
  }
}
