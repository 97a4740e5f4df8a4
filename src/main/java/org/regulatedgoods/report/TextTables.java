package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Regression tables side by side, as plain text and as one CSV a good. */
final class TextTables {

  private static final int GAP = 2;

  private final Findings findings;

  TextTables(Findings findings) {
    this.findings = findings;
  }

  /** All goods, one table below the other, columns of one width a model. */
  String text() {
    StringBuilder text = new StringBuilder();
    if (findings.about().synthetic()) {
      text.append("SYNTHETIC DATA: no number here is a finding about any real government.\n\n");
    }
    RegressionTable.coefficients(findings).stream()
        .filter(table -> !table.rows().isEmpty())
        .forEach(table -> text.append(text(table)).append('\n'));
    return text.toString();
  }

  /** The same cells for programs that typeset: a row a line of the table, a column a model. */
  List<CsvTable> csv() {
    return RegressionTable.coefficients(findings).stream()
        .filter(table -> !table.rows().isEmpty())
        .map(TextTables::csv)
        .toList();
  }

  private static CsvTable csv(RegressionTable table) {
    List<String> header = new ArrayList<>(List.of("part", "label"));
    table.columns().forEach(column -> header.add(column.id()));
    List<List<String>> rows = new ArrayList<>();
    for (Line line : lines(table)) {
      List<Object> cells = new ArrayList<>(List.of(line.part(), line.label()));
      cells.addAll(line.cells());
      rows.add(CsvTable.cells(cells.toArray()));
    }
    return new CsvTable("regression-" + table.good(), header, rows);
  }

  private String text(RegressionTable table) {
    List<Line> lines = lines(table);
    int first = lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
    int width =
        lines.stream()
                .flatMap(line -> line.cells().stream())
                .mapToInt(String::length)
                .max()
                .orElse(0)
            + GAP;
    String rule = "-".repeat(first + width * table.columns().size());
    StringBuilder text = new StringBuilder(table.good()).append('\n').append(rule).append('\n');
    String part = "head";
    for (Line line : lines) {
      boolean ruled = !line.part().equals(part) && !isOfTerm(line.part(), part);
      text.append(ruled ? rule + "\n" : "").append(line.padded(first, width)).append('\n');
      part = line.part();
    }
    text.append(rule).append('\n');
    notes(table).forEach(note -> text.append(note).append('\n'));
    return text.toString();
  }

  private static boolean isOfTerm(String part, String before) {
    List<String> ofTerm = List.of("estimate", "std.error", "p.value");
    return ofTerm.contains(part) && ofTerm.contains(before);
  }

  private List<String> notes(RegressionTable table) {
    String stars =
        findings.about().stars() ? "* p < 0.05, ** p < 0.01, *** p < 0.001." : "No stars.";
    return Stream.of(
            Stream.of("Standard errors in parentheses, two-sided p values in brackets. " + stars),
            table.columns().stream()
                .map(c -> "(%d) %s: %s.".formatted(c.number(), c.title(), c.outcome())),
            table.rules().stream().map(TextTables::sentence),
            table.notes().stream().map(TextTables::sentence),
            table.missing().stream().map(one -> sentence(one.what() + ": " + one.reason())))
        .flatMap(notes -> notes)
        .toList();
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  /** One line of a table, without its layout. */
  private record Line(String part, String label, List<String> cells) {
    String padded(int first, int width) {
      StringBuilder line = new StringBuilder(label).append(" ".repeat(first - label.length()));
      cells.forEach(cell -> line.append(" ".repeat(width - cell.length())).append(cell));
      return line.toString().stripTrailing();
    }
  }

  private static List<Line> lines(RegressionTable table) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line("head", "", table.columns().stream().map(c -> "(" + c.number() + ")").toList()));
    lines.add(new Line("head", "", table.columns().stream().map(c -> c.estimator()).toList()));
    for (RegressionTable.Row row : table.rows()) {
      lines.add(line("estimate", row.term(), row, Shown::estimate));
      lines.add(line("std.error", "", row, shown -> "(" + shown.standardError() + ")"));
      lines.add(line("p.value", "", row, shown -> "[" + shown.p() + "]"));
    }
    table.statistics().forEach(one -> lines.add(new Line("statistic", one.name(), one.values())));
    return Collections.unmodifiableList(lines);
  }

  private static Line line(
      String part, String label, RegressionTable.Row row, Function<Shown, String> text) {
    return new Line(
        part, label, row.cells().stream().map(cell -> cell.map(text).orElse("")).toList());
  }
}
