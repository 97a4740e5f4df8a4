package org.regulatedgoods.report;

import java.util.List;
import java.util.Optional;

/**
 * The regional pattern of a survey as readers see it.
 *
 * @param survey its id
 * @param title what the survey is of
 */
record RegionPatterns(
    String survey, String title, Optional<Figure> figure, List<RegionText> regions) {

  /** One of each survey that has any, in their order. */
  static List<RegionPatterns> of(Findings findings) {
    return findings.regions().stream()
        .map(RegionScore::survey)
        .distinct()
        .map(survey -> of(survey, findings))
        .toList();
  }

  private static RegionPatterns of(String survey, Findings findings) {
    List<RegionScore> regions =
        RegionFigure.ordered(
            findings.regions().stream().filter(it -> it.survey().equals(survey)).toList());
    String title =
        findings.surveys().stream()
            .filter(it -> it.survey().equals(survey))
            .map(SurveyFindings::title)
            .findFirst()
            .orElse(survey);
    return new RegionPatterns(
        survey,
        title,
        RegionFigure.of(title, regions, findings.about()),
        regions.stream().map(RegionText::of).toList());
  }
}
