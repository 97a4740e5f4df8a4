package org.regulatedgoods.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Column;
import org.regulatedgoods.source.declaration.Correction;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.LongPanel;
import org.regulatedgoods.source.declaration.Panel;
import org.regulatedgoods.source.declaration.PlacedCorrection;
import org.regulatedgoods.source.declaration.Read;
import org.regulatedgoods.source.declaration.Reports;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.Treaty;
import org.regulatedgoods.source.declaration.Votes;
import org.regulatedgoods.source.declaration.YearColumn;

/** Checks that a source's corrections can be made at all. */
final class CorrectionCheck {

  private final DeclarationFile file;
  private final Source source;
  private final List<Problem> problems;

  CorrectionCheck(DeclarationFile file, Source source, List<Problem> problems) {
    this.file = file;
    this.source = source;
    this.problems = problems;
  }

  void run() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < source.corrections().size(); i++) {
      Correction correction = source.corrections().get(i).correction();
      String key = "corrections." + (i + 1);
      if (!ids.add(correction.id())) {
        tell(key + ".id", correction.id(), "two corrections have this id", "rename one");
      }
      if (!source.read().hasFiles()) {
        tell(key, correction.id(), "the source has no files to correct", "delete the correction");
        continue;
      }
      keys(key, correction);
      number(key, correction);
      if (source.isReadByProduct()) {
        byProduct(key, correction, (Flows) source.read());
      }
    }
  }

  private void keys(String key, Correction correction) {
    Set<String> movable = movable(source.read());
    boolean moves = correction.action() == Correction.Action.MOVE;
    if (moves && !movable.contains(correction.column())) {
      tell(
          key + ".column",
          correction.column(),
          "a row moves to another country or year, and this column is neither",
          movable.isEmpty() ? "use set" : "use set, or one of " + movable);
    }
    if (!moves
        && correction.action() != Correction.Action.DROP
        && movable.contains(correction.column())) {
      tell(
          key + ".action",
          correction.action().toString(),
          "the column " + correction.column() + " says which country or year the row is of",
          "use move or drop");
    }
  }

  private void number(String key, Correction correction) {
    boolean numeric =
        source.columns().entrySet().stream()
            .filter(column -> column.getValue().type() == Column.Type.DOUBLE)
            .anyMatch(
                column -> column.getValue().headerOr(column.getKey()).equals(correction.column()));
    if (numeric
        && correction.action() == Correction.Action.SET
        && !correction.value().matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
      tell(
          key + ".value",
          correction.value(),
          "not a number, as the column " + correction.column() + " holds",
          "write it in digits, or use the action missing");
    }
  }

  /** Only the rows of some products are there one by one; the others are in sums. */
  private void byProduct(String key, Correction correction, Flows flows) {
    Set<String> read =
        Stream.concat(
                Stream.of(
                    flows.exporter().column(),
                    flows.importer().column(),
                    flows.year().column(),
                    flows.product()),
                source.columns().entrySet().stream()
                    .map(column -> column.getValue().headerOr(column.getKey())))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> strange = new TreeSet<>(correction.headers());
    strange.removeAll(read);
    if (!strange.isEmpty()) {
      tell(
          key,
          String.join(", ", strange),
          "no column that is read of these flows, of which most are summed",
          "use some of " + read);
    }
    if (!correction.match().containsKey(flows.product())) {
      tell(
          key + ".match",
          correction.matched(),
          "without a product it may mean rows that are only read as sums",
          "name the " + flows.product());
    }
    if (correction.column().equals(flows.product())
        && correction.action() != Correction.Action.DROP) {
      tell(
          key + ".column",
          correction.column(),
          "the product decides which rows are read one by one and which as sums",
          "mend it in a copy of the file, or drop the row");
    }
  }

  /** A study reads one by one the rows of its own goods' products alone. */
  void ofProducts(String study, Set<String> products) {
    if (!source.isReadByProduct()) {
      return;
    }
    for (int i = 0; i < source.corrections().size(); i++) {
      PlacedCorrection placed = source.corrections().get(i);
      String product = placed.correction().match().get(((Flows) source.read()).product());
      if (product != null && !products.contains(product)) {
        tell(
            "corrections." + (i + 1) + ".match",
            product,
            "the study "
                + study
                + " has no good of this product: its rows are in sums, and cannot be corrected",
            "delete the correction, or mend it in a copy of the file");
      }
    }
  }

  private void tell(String key, String value, String fault, String remedy) {
    problems.add(file.problem(key, value, fault, remedy));
  }

  /** The headers that say which country and year a row is of. */
  private static Set<String> movable(Read read) {
    Set<String> headers = new TreeSet<>();
    if (read instanceof Panel panel) {
      headers.add(panel.country().column());
      year(panel.year(), headers);
    } else if (read instanceof LongPanel panel) {
      headers.add(panel.country().column());
      year(panel.year(), headers);
    } else if (read instanceof Flows flows) {
      headers.add(flows.exporter().column());
      headers.add(flows.importer().column());
      year(flows.year(), headers);
    } else if (read instanceof Reports reports) {
      headers.add(reports.reporter().column());
      headers.add(reports.partner().column());
      year(reports.year(), headers);
    } else if (read instanceof Votes votes) {
      headers.add(votes.country().column());
    } else if (read instanceof Treaty treaty) {
      headers.add(treaty.participant().column());
    } else if (read instanceof Responses responses) {
      headers.add(responses.country().column());
    }
    return headers;
  }

  private static void year(YearColumn year, Set<String> headers) {
    if (year.fixed().isEmpty()) {
      headers.add(year.column());
    }
  }
}
