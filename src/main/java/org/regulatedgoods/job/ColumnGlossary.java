package org.regulatedgoods.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tables of a release and their columns are, where no declaration says it. */
final class ColumnGlossary {

  /** A column; the entry of a table itself has no column. */
  record Entry(String table, String column, boolean isKey, String title, String unit) {}

  private static final String FILE = "columns.csv";

  private final Map<List<String>, Entry> entries = new LinkedHashMap<>();

  ColumnGlossary() {
    try (InputStream in = ColumnGlossary.class.getResourceAsStream(FILE);
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      reader.stream().map(ColumnGlossary::entry).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read from the jar", e);
    }
  }

  private static Entry entry(NamedCsvRecord row) {
    return new Entry(
        row.getField("table"),
        row.getField("column"),
        row.getField("key").equals("yes"),
        row.getField("title"),
        row.getField("unit"));
  }

  private void add(Entry entry) {
    entries.put(List.of(entry.table(), entry.column()), entry);
  }

  /** What a table is; its name where nothing is said. */
  String title(String table) {
    return column(table, "").map(Entry::title).orElse(table);
  }

  Optional<Entry> column(String table, String column) {
    return Optional.ofNullable(entries.get(List.of(table, column)));
  }

  /** The columns that tell the rows of a table apart. */
  List<String> key(String table) {
    return entries.values().stream()
        .filter(entry -> entry.table().equals(table) && entry.isKey())
        .map(Entry::column)
        .toList();
  }
}
