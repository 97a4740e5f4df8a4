package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of a release, drawn once for the page and for their files. */
record Figures(
    List<Figure> claims,
    List<Figure> whiskers,
    List<Figure> regimes,
    List<Figure> regions,
    Optional<Figure> coverage,
    List<Figure> surveys,
    RobustnessFigures robustness) {

  static Figures of(Findings findings) {
    // Before the first of Java's graphics: they would look for a screen, which a server lacks.
    System.setProperty("java.awt.headless", "true");
    return new Figures(
        ClaimFigure.of(findings),
        Whiskers.of(findings),
        RegimeFigure.of(findings),
        RegionPatterns.of(findings).stream().flatMap(it -> it.figure().stream()).toList(),
        CoverageFigure.of(findings),
        findings.surveys().stream()
            .flatMap(survey -> SurveyFigures.of(survey, findings.about()).stream())
            .toList(),
        RobustnessFigures.of(findings));
  }

  List<Figure> all() {
    List<Figure> all = new ArrayList<>(claims);
    all.addAll(whiskers);
    all.addAll(regimes);
    all.addAll(regions);
    coverage.ifPresent(all::add);
    all.addAll(surveys);
    all.addAll(robustness.all());
    return all;
  }
}
