package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.regulatedgoods.quality.LedgerEntry;

/** What is said of a model below its column: the rows that it has lost, and its cautions. */
final class FitNotes {

  private FitNotes() {}

  static List<String> of(Findings findings, ModelFit model) {
    int number = findings.models().indexOf(model) + 1;
    List<String> notes = new ArrayList<>();
    if (model.rowsUsed() < model.rowsIn()) {
      notes.add(
          "(%d) %s of %s country-years%s"
              .formatted(
                  number,
                  Rounded.count(model.rowsUsed()),
                  Rounded.count(model.rowsIn()),
                  lost(findings, model)));
    }
    model
        .fit()
        .ifPresent(
            fit -> fit.cautions().forEach(one -> notes.add("(%d) %s".formatted(number, one))));
    return notes;
  }

  private static String lost(Findings findings, ModelFit model) {
    String reasons =
        findings.ledger().stream()
            .filter(entry -> entry.stage().equals("fit") && entry.subject().equals(model.id()))
            .filter(entry -> entry.outcome().equals(LedgerEntry.LOST))
            .map(entry -> "%s (%s)".formatted(entry.reason(), Rounded.count(entry.rows())))
            .collect(Collectors.joining(", "));
    return reasons.isEmpty() ? "" : "; lost: " + reasons;
  }
}
