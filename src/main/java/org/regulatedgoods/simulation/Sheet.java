package org.regulatedgoods.simulation;

import java.util.List;
import java.util.Objects;

/**
 * One delimited file in a source's native layout.
 *
 * @param path below the sample's directory, with forward slashes; compressed when it ends in .gz
 * @param header the column names
 * @param rows each as wide as the header
 * @param quoting which cells stand in quotes
 */
record Sheet(String path, List<String> header, List<List<String>> rows, Quoting quoting) {
  enum Quoting {
    /** Only where a cell could not be read otherwise. */
    WHERE_NEEDED,
    /** Every text, as R and the World Bank write it; numbers and NA stand bare. */
    EVERY_TEXT
  }

  Sheet {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(quoting, "quoting");
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    for (List<String> row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException(
            path + ": " + row.size() + " cells under " + header.size() + " names: " + row);
      }
    }
  }

  static Sheet of(String path, List<String> header, List<List<String>> rows) {
    return new Sheet(path, header, rows, Quoting.WHERE_NEEDED);
  }
}
