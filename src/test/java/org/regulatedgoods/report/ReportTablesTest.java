package org.regulatedgoods.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTablesTest {

  @TempDir Path directory;
  private final Findings findings = Examples.synthetic();

  @BeforeEach
  void write() throws IOException {
    ReportWriter.write(findings, directory);
  }

  @Test
  void csvNumbersAreTheVeryDoubles() throws IOException {
    List<NamedCsvRecord> rows = csv("coefficients");

    assertThat(rows).hasSameSizeAs(findings.coefficients());
    for (int i = 0; i < rows.size(); i++) {
      Coefficient line = findings.coefficients().get(i);
      assertThat(rows.get(i).getField("term")).isEqualTo(line.term());
      assertThat(number(rows.get(i), "estimate")).isEqualTo(line.estimate().estimate());
      assertThat(number(rows.get(i), "std.error")).isEqualTo(line.estimate().standardError());
      assertThat(number(rows.get(i), "p.value")).isEqualTo(line.estimate().pValue());
      assertThat(number(rows.get(i), "df")).isEqualTo(line.estimate().df());
      assertThat(number(rows.get(i), "conf.high")).isEqualTo(line.estimate().high());
    }
  }

  @Test
  void readersSeeTheSameNumbersRoundedOnThePageInMarkdownAndInLatex() throws IOException {
    String page = Markup.read(directory.resolve("report.html")).content();
    String markdown = read("report.md");
    String latex = read("verdicts.tex");

    for (NamedCsvRecord row : csv("verdicts")) {
      if (row.getField("estimate").isEmpty()) {
        continue;
      }
      double error = number(row, "std.error");
      String estimate = Rounded.like(number(row, "estimate"), error);
      String interval =
          "["
              + Rounded.like(number(row, "conf.low"), error)
              + ", "
              + Rounded.like(number(row, "conf.high"), error)
              + "]";
      assertThat(page).contains(Rounded.minus(estimate + " " + interval));
      assertThat(markdown).contains("| " + estimate + " | " + interval + " |");
      assertThat(latex).contains(Escaped.latex(estimate) + " & " + Escaped.latex(interval));
    }
  }

  @Test
  void theRegressionTableHasErrorsBelowEstimatesAndSaysHowTheyAreMade() throws IOException {
    assertThat(read("coefficients.md"))
        .contains("| log\\_exports | -0.412 | 0.082 |")
        .contains("| | (0.101) | (0.021) |")
        .contains("| | [\\<0.0001] | [0.0009] |")
        .contains("| N | 118 | 4,301 |")
        .contains("| R² | 0.412 | – |")
        .contains("| Covariance | HC3 | CR1 |")
        .contains("HC3: squared residuals over (1-h)^2; t with n-p df.");
    assertThat(read("coefficients.tex"))
        .contains("log\\_exports & $-$0.412 & 0.082 \\\\\n & (0.101) & (0.021) \\\\\n")
        .contains("R\\textsuperscript{2} & 0.412 & –")
        .contains("t with n-p df.");
  }

  @Test
  void noTableHasStars() throws IOException {
    assertThat(read("coefficients.tex")).doesNotContain("*");
    assertThat(read("coefficients.md")).doesNotContain("0\\*");
  }

  @Test
  void latexIsEscapedAndItsEnvironmentsAreClosed() throws IOException {
    assertThat(Escaped.latex("50% of $1 & a_b #2 {x} ~ ^ \\ <0.1"))
        .isEqualTo(
            "50\\% of \\$1 \\& a\\_b \\#2 \\{x\\} \\textasciitilde{} \\textasciicircum{}"
                + " \\textbackslash{} \\ensuremath{<}0.1");
    for (String file : List.of("verdicts.tex", "coefficients.tex", "tables.tex")) {
      String tex = read(file);
      assertThat(count(tex, "\\begin{")).isEqualTo(count(tex, "\\end{")).isPositive();
      assertThat(tex).doesNotContainPattern("(?m)^(?!%).*[^\\\\%]_(?!\\\\)");
    }
    assertThat(read("verdicts.tex"))
        .contains("democracy \\ensuremath{>} 0.31")
        .contains("separated \\& has no finite estimate");
  }

  @Test
  void whatIsAbsentIsEmptyInCsv() throws IOException {
    assertThat(csv("verdicts"))
        .filteredOn(row -> row.getField("finding").equals("not estimable"))
        .hasSize(6)
        .allMatch(row -> row.getField("p.value").isEmpty() && row.getField("n").isEmpty())
        .allMatch(row -> row.getField("reason").contains("separated"));
    assertThat(csv("models"))
        .filteredOn(row -> row.getField("model").equals(ExampleEstimates.UNIDROIT))
        .singleElement()
        .matches(row -> row.getField("estimated").equals("false"))
        .matches(row -> row.getField("aic").isEmpty());
  }

  @Test
  void theOtherTablesForProgramsHoldEveryRow() throws IOException {
    assertThat(csv("effects")).hasSameSizeAs(findings.effects());
    assertThat(csv("models")).hasSameSizeAs(findings.models());
    assertThat(csv("regions")).hasSameSizeAs(findings.regions());
    assertThat(csv("ledger")).hasSameSizeAs(findings.ledger());
    assertThat(csv("coverage")).hasSize(5 * 30);
    assertThat(csv("provenance")).hasSize(3);
    assertThat(csv("coefficients"))
        .filteredOn(row -> row.getField("primary").equals("true"))
        .hasSize(20);
  }

  private List<NamedCsvRecord> csv(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(directory.resolve(name + ".csv"))) {
      return rows.stream().toList();
    }
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  private String read(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }
}
