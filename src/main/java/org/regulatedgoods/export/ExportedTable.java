package org.regulatedgoods.export;

import java.util.List;

/**
 * A table as one CSV and one Parquet file of the same rows.
 *
 * @param key the columns that tell its rows apart; empty where none do
 */
public record ExportedTable(
    String name,
    String title,
    ExportedFile csv,
    ExportedFile parquet,
    List<Field> fields,
    List<String> key) {

  public ExportedTable {
    fields = List.copyOf(fields);
    key = List.copyOf(key);
  }
}
