package org.regulatedgoods.report;

import java.util.List;
import java.util.stream.Collectors;

/** A test as readers see it. */
record TestText(
    String models,
    String nullHypothesis,
    String title,
    String method,
    String statistic,
    String df,
    String p,
    String asymptotic,
    String interval,
    String note) {

  static List<TestText> of(Findings findings) {
    return findings.tests().stream().map(test -> of(findings, test)).toList();
  }

  private static TestText of(Findings findings, TestRow test) {
    TestRow.Numbers it = test.numbers();
    String drawn = it.draws() > 0 ? ", %s draws".formatted(Rounded.count(it.draws())) : "";
    return new TestText(
        test.models().stream()
            .map(id -> "(" + (findings.models().indexOf(findings.model(id)) + 1) + ")")
            .collect(Collectors.joining(" ")),
        test.nullHypothesis(),
        test.title(),
        test.method() + drawn + (it.seed() == 0 ? "" : ", seed " + it.seed()),
        Rounded.fixed(it.statistic(), 2),
        df(it),
        Rounded.p(it.pValue()),
        Rounded.p(it.asymptotic()),
        Double.isNaN(it.low())
            ? ""
            : Shown.interval(it.low(), it.high(), (it.high() - it.low()) / 4),
        test.note());
  }

  /** Of a joint test the restrictions, and what the denominator of its F has. */
  private static String df(TestRow.Numbers it) {
    if (Double.isNaN(it.df())) {
      return "";
    }
    return Double.isInfinite(it.df())
        ? Long.toString(it.restrictions())
        : it.restrictions() + ", " + Rounded.df(it.df());
  }

  /** The tests as a table for programs, unrounded. */
  static CsvTable csv(List<TestRow> tests) {
    String header =
        "test title method models null_hypothesis statistic restrictions df p.value"
            + " p.value.asymptotic std.error conf.low conf.high draws seed note";
    return new CsvTable(
        "tests", List.of(header.split(" ")), tests.stream().map(TestText::cells).toList());
  }

  private static List<String> cells(TestRow row) {
    TestRow.Numbers numbers = row.numbers();
    boolean drawn = numbers.draws() > 0;
    return CsvTable.cells(
        row.test(),
        row.title(),
        row.method(),
        String.join(" ", row.models()),
        row.nullHypothesis(),
        CsvTable.number(numbers.statistic()),
        row.isDone() ? numbers.restrictions() : "",
        CsvTable.number(numbers.df()),
        CsvTable.number(numbers.pValue()),
        CsvTable.number(numbers.asymptotic()),
        CsvTable.number(numbers.standardError()),
        CsvTable.number(numbers.low()),
        CsvTable.number(numbers.high()),
        drawn ? numbers.draws() : "",
        drawn ? numbers.seed() : "",
        row.note());
  }
}
