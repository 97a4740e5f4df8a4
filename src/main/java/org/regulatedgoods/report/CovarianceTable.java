package org.regulatedgoods.report;

import java.util.List;
import java.util.Optional;

/**
 * The standard errors of one model under every kind of covariance, the model's own first.
 *
 * @param number the model's number on the page
 */
record CovarianceTable(int number, String title, List<String> kinds, List<Row> rows) {

  /** A term, with its lines in the order of the kinds. */
  record Row(String term, String estimate, List<Optional<Shown>> cells) {}

  /** One table a model that has more than one kind. */
  static List<CovarianceTable> of(Findings findings) {
    return findings.models().stream()
        .filter(model -> model.fit().isPresent())
        .map(model -> of(findings, model))
        .filter(table -> table.kinds().size() > 1)
        .toList();
  }

  private static CovarianceTable of(Findings findings, ModelFit model) {
    List<Coefficient> lines =
        findings.coefficients().stream().filter(line -> line.model().equals(model.id())).toList();
    String own = model.fit().orElseThrow().covariance();
    List<String> kinds =
        lines.stream()
            .map(Coefficient::covariance)
            .distinct()
            .sorted((one, other) -> Boolean.compare(other.equals(own), one.equals(own)))
            .toList();
    List<Row> rows =
        findings.shown(lines, model).stream().map(line -> row(line, kinds, lines)).toList();
    return new CovarianceTable(findings.models().indexOf(model) + 1, model.title(), kinds, rows);
  }

  private static Row row(Coefficient own, List<String> kinds, List<Coefficient> lines) {
    List<Optional<Shown>> cells =
        kinds.stream()
            .map(
                kind ->
                    lines.stream()
                        .filter(line -> line.term().equals(own.term()))
                        .filter(line -> line.covariance().equals(kind))
                        .findFirst()
                        .map(line -> Shown.of(line.estimate())))
            .toList();
    return new Row(own.term(), Shown.of(own.estimate()).estimate(), cells);
  }
}
