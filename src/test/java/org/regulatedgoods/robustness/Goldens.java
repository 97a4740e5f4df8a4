package org.regulatedgoods.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regulatedgoods.glm.kernel.Model;

/** What R says, and the invented states that it says it of. */
final class Goldens {
  private static final List<String> NAMES = List.of("state", "region", "regime");

  private Goldens() {}

  static List<NamedCsvRecord> lines(String file) {
    InputStream in = Goldens.class.getResourceAsStream("/golden/" + file);
    assertThat(in).as(file).isNotNull();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Panel panel(String file) {
    List<NamedCsvRecord> lines = lines(file);
    Map<String, double[]> numbers = new LinkedHashMap<>();
    Map<String, String[]> names = new LinkedHashMap<>();
    for (String column : lines.get(0).getHeader()) {
      if (NAMES.contains(column)) {
        names.put(column, lines.stream().map(line -> line.getField(column)).toArray(String[]::new));
      } else {
        numbers.put(column, lines.stream().mapToDouble(line -> number(line, column)).toArray());
      }
    }
    return new Panel(lines.stream().map(line -> line.getField("state")).toList(), numbers, names);
  }

  /** Empty and NA are no value. */
  static double number(NamedCsvRecord line, String column) {
    String text = line.getField(column);
    return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
  }

  static void close(double actual, NamedCsvRecord line, String column, double relative) {
    double expected = number(line, column);
    if (Double.isNaN(expected)) {
      assertThat(actual).as(column + " of " + line).isNaN();
    } else {
      assertThat(actual)
          .as(column + " of " + line)
          .isCloseTo(expected, within(relative * Math.abs(expected) + 1e-12));
    }
  }

  static Regressor term(String role, String column) {
    return new Regressor(column, role, List.of(new Factor.Value(column)));
  }

  private static List<Regressor> terms() {
    return List.of(
        term("regime", "polity"),
        term("exporters", "exports"),
        term("humanitarian", "treaty"),
        term("control", "wealth"));
  }

  static Equation leastSquares() {
    return new Equation("ols", "score", terms(), Model.leastSquares(), new Spread("HC3", ""), 0.05);
  }

  static Equation logit() {
    return new Equation("logit", "vote", terms(), Model.logit(), new Spread("HC1", ""), 0.05);
  }

  static Equation of(String id) {
    return id.equals("ols") ? leastSquares() : logit();
  }
}
