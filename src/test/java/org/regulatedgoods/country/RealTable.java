package org.regulatedgoods.country;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cells of a real file by header, read loosely and apart from the project's own reader, to hold
 * the registry against them.
 */
record RealTable(List<List<String>> records, int header) {

  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?: \\[YR\\d{4}\\])?");

  static RealTable of(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      String utf8 = new String(bytes, StandardCharsets.UTF_8);
      return parsed(utf8.indexOf('\uFFFD') < 0 ? utf8 : text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<RealTable> allOf(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(RealTable::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RealTable parsed(String text) {
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    char separator = clean.substring(0, Math.min(2000, clean.length())).contains(";;") ? ';' : ',';
    List<List<String>> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .commentStrategy(CommentStrategy.NONE)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(clean)) {
      reader.forEach(row -> records.add(row.getFields()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int header = 0;
    while (records.get(header).stream().distinct().count() < Math.min(3, records.get(header).size())
        || records.get(header).stream().filter(String::isEmpty).count() > 1) {
      header++;
    }
    return new RealTable(records, header);
  }

  /** What the pattern's group finds in a cell above the header. */
  String above(String pattern) {
    return records.subList(0, header).stream()
        .flatMap(List::stream)
        .map(Pattern.compile(pattern)::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  List<Map<String, String>> rows() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> record : records.subList(header + 1, records.size())) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < Math.min(record.size(), records.get(header).size()); i++) {
        row.putIfAbsent(records.get(header).get(i), record.get(i));
      }
      if (!row.values().stream().allMatch(String::isEmpty)) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The years of a row: its cell in the column, the year that is written there, or {@code *}. */
  static List<Integer> years(Map<String, String> row, String column) {
    if (column.matches("\\d{4}")) {
      return List.of(Integer.parseInt(column));
    }
    if (!column.equals("*")) {
      String cell = row.getOrDefault(column, "").strip();
      return cell.matches("\\d{1,4}(\\.0)?")
          ? List.of(Integer.parseInt(cell.replaceFirst("\\.0$", "")))
          : List.of();
    }
    return row.entrySet().stream()
        .filter(cell -> !List.of("", "NA", "..").contains(cell.getValue()))
        .map(cell -> YEAR.matcher(cell.getKey()))
        .filter(Matcher::matches)
        .map(year -> Integer.parseInt(year.group(1)))
        .toList();
  }
}
