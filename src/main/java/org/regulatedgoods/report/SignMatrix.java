package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.regulatedgoods.theory.Sign;

/**
 * The sign that each hypothesis expects and the theory derives, against those estimated.
 *
 * @param columns the models that judge a hypothesis
 */
record SignMatrix(List<Column> columns, List<Row> rows) {

  /** A model by its number on the page. */
  record Column(int number, String title, String good) {}

  /** One claim; a hypothesis whose predicted sign differs by good has a row for each sign. */
  record Row(
      String hypothesis,
      String title,
      String expected,
      String predicted,
      boolean theoryDiffers,
      List<List<Cell>> cells) {}

  /** The sign of one coefficient, empty where there is none, and what is made of it. */
  record Cell(String sign, String finding) {}

  private record Claim(String hypothesis, String title, Sign expected, Optional<Sign> predicted) {}

  static SignMatrix of(Findings findings) {
    List<ModelFit> models =
        findings.models().stream()
            .filter(
                model ->
                    findings.verdicts().stream()
                        .anyMatch(verdict -> verdict.model().equals(model.id())))
            .toList();
    List<Column> columns =
        models.stream()
            .map(
                model ->
                    new Column(findings.models().indexOf(model) + 1, model.title(), model.good()))
            .toList();
    List<Row> rows =
        findings.verdicts().stream()
            .map(SignMatrix::claim)
            .distinct()
            .map(claim -> row(claim, models, findings.verdicts()))
            .toList();
    return new SignMatrix(columns, rows);
  }

  private static Claim claim(VerdictRow verdict) {
    return new Claim(
        verdict.hypothesis(), verdict.title(), verdict.expected(), verdict.predicted());
  }

  private static Row row(Claim claim, List<ModelFit> models, List<VerdictRow> verdicts) {
    List<List<Cell>> cells = new ArrayList<>();
    for (ModelFit model : models) {
      Predicate<VerdictRow> here =
          verdict -> claim(verdict).equals(claim) && verdict.model().equals(model.id());
      cells.add(verdicts.stream().filter(here).map(SignMatrix::cell).toList());
    }
    return new Row(
        claim.hypothesis(),
        claim.title(),
        claim.expected().symbol(),
        claim.predicted().map(Sign::symbol).orElse("none"),
        claim.predicted().filter(sign -> sign != claim.expected()).isPresent(),
        cells);
  }

  private static Cell cell(VerdictRow verdict) {
    return new Cell(
        verdict.evidence().map(tested -> Sign.of(tested.estimate().estimate()).symbol()).orElse(""),
        verdict.finding().toString());
  }
}
