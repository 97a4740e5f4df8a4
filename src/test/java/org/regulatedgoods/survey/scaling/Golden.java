package org.regulatedgoods.survey.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The invented answers, and what R says of them. */
final class Golden {

  static final int ITEMS = 8;
  static final int CATEGORIES = 5;

  private Golden() {}

  static List<NamedCsvRecord> records(String name) {
    InputStream in = Golden.class.getResourceAsStream("/golden/survey/" + name + ".csv");
    assertThat(in).as(name).isNotNull();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  static double value(String file, String name, String column) {
    return records(file).stream()
        .filter(row -> row.getField("name").equals(name))
        .mapToDouble(row -> number(row, column))
        .findFirst()
        .orElseThrow();
  }

  static Answers answers() {
    List<String> items = new ArrayList<>();
    for (int j = 1; j <= ITEMS; j++) {
      items.add("q" + j);
    }
    int[] categories = new int[ITEMS];
    Arrays.fill(categories, CATEGORIES);
    return new Answers(
        items,
        categories,
        records("answers").stream()
            .map(row -> items.stream().mapToInt(item -> code(row.getField(item))).toArray())
            .toArray(int[][]::new));
  }

  private static int code(String cell) {
    return cell.equals("NA") ? Answers.ABSENT : Integer.parseInt(cell);
  }

  static List<String> column(String name) {
    return records("answers").stream().map(row -> row.getField(name)).toList();
  }
}
