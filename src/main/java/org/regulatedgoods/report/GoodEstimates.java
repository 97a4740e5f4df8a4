package org.regulatedgoods.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that is shown of the models of one good. */
record GoodEstimates(
    RegressionTable table, List<Figure> figures, List<CovarianceTable> comparisons) {

  static List<GoodEstimates> of(Findings findings, Figures figures) {
    List<CovarianceTable> comparisons = CovarianceTable.of(findings);
    return RegressionTable.coefficients(findings).stream()
        .map(table -> of(table, figures.whiskers(), comparisons))
        .toList();
  }

  private static GoodEstimates of(
      RegressionTable table, List<Figure> whiskers, List<CovarianceTable> comparisons) {
    Set<Integer> numbers =
        table.columns().stream().map(RegressionTable.Column::number).collect(Collectors.toSet());
    Set<String> figures =
        table.columns().stream()
            .map(column -> Whiskers.idOf(column.id()))
            .collect(Collectors.toSet());
    return new GoodEstimates(
        table,
        whiskers.stream().filter(figure -> figures.contains(figure.caption().id())).toList(),
        comparisons.stream().filter(one -> numbers.contains(one.number())).toList());
  }
}
