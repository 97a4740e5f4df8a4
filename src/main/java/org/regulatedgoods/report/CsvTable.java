package org.regulatedgoods.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.regulatedgoods.export.FormulaGuard;

/**
 * A table for programs: full precision, a header, UTF-8. Every row begins with the study, the
 * release and whether the data are synthetic, so that a table says this away from its page. Text
 * that a spreadsheet would run is guarded as in all exported tables.
 */
record CsvTable(String name, List<String> header, List<List<String>> rows) {

  private static final List<String> KEY = List.of("study", "release", "synthetic");

  CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    for (List<String> row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException(
            name + " has " + header.size() + " columns but a row of " + row.size());
      }
    }
  }

  /** Cells as a program reads them: numbers unrounded, what is absent empty. */
  static List<String> cells(Object... values) {
    List<String> cells = new ArrayList<>();
    for (Object value : values) {
      cells.add(cell(value));
    }
    return cells;
  }

  /** A number that is absent where it is NaN. */
  static OptionalDouble number(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  Path write(About about, Path directory) throws IOException {
    Path file = directory.resolve(name + ".csv");
    try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
      csv.writeRecord(joined(KEY, header));
      List<String> key = cells(about.study(), about.release(), about.synthetic());
      rows.forEach(row -> csv.writeRecord(joined(key, row)));
    }
    return file;
  }

  private static String cell(Object value) {
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(CsvTable::cell).orElse("");
    }
    return value instanceof String text ? FormulaGuard.guarded(text) : String.valueOf(value);
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }
}
