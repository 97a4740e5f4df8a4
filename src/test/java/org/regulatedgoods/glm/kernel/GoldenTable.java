package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** A file of golden values or of the data that they were computed from. */
record GoldenTable(String file, List<NamedCsvRecord> lines) {

  static GoldenTable of(String path) {
    InputStream in = GoldenTable.class.getResourceAsStream("/golden/" + path);
    assertThat(in).as(path).isNotNull();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new GoldenTable(path, csv.stream().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double[] numbers(String column) {
    return lines.stream().mapToDouble(line -> number(line, column)).toArray();
  }

  List<String> texts(String column) {
    return lines.stream().map(line -> line.getField(column)).toList();
  }

  /** 1 where the column holds the text, else 0. */
  double[] indicator(String column, String text) {
    return lines.stream().mapToDouble(l -> l.getField(column).equals(text) ? 1 : 0).toArray();
  }

  GoldenTable where(String column, String text) {
    return where(line -> line.getField(column).equals(text));
  }

  GoldenTable where(Predicate<NamedCsvRecord> condition) {
    return new GoldenTable(file, lines.stream().filter(condition).toList());
  }

  /** The one number of the one line with this name. */
  double value(String name, String column) {
    List<NamedCsvRecord> found = where("name", name).lines();
    assertThat(found).as(name + " in " + file).hasSize(1);
    return number(found.get(0), column);
  }

  /** Holds a table of terms against these lines: estimates to 1e-8, errors to 1e-6. */
  void assertMatches(List<TermLine> table) {
    assertThat(lines).as(file).isNotEmpty();
    assertThat(table).extracting(TermLine::term).containsExactlyElementsOf(texts("name"));
    for (int k = 0; k < lines.size(); k++) {
      TermLine term = table.get(k);
      close(k, "estimate", term.estimate(), 1e-8);
      close(k, "se", term.standardError(), 1e-6);
      close(k, "df", term.df(), 1e-6);
      close(k, "p", term.pValue(), 1e-6);
      close(k, "low", term.low(), 1e-6);
      close(k, "high", term.high(), 1e-6);
    }
  }

  private void close(int line, String column, double actual, double relative) {
    double expected = number(lines.get(line), column);
    if (Double.isInfinite(expected)) {
      assertThat(actual).isEqualTo(expected);
      return;
    }
    assertThat(actual)
        .as("%s of %s in %s", column, lines.get(line), file)
        .isCloseTo(expected, within(relative * Math.abs(expected)));
  }

  static double number(NamedCsvRecord line, String column) {
    String text = line.getField(column);
    return switch (text) {
      case "NA" -> Double.NaN;
      case "Inf" -> Double.POSITIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
