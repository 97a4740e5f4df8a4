package org.regulatedgoods.source.text;

import java.util.List;
import java.util.Optional;
import org.regulatedgoods.source.declaration.Format;

/**
 * Where the wanted columns are in a file that may be plain.
 *
 * @param lines how many lines come before the data
 * @param width how many cells a row has
 * @param places where each wanted column is
 */
record PlainHeader(long lines, int width, List<Integer> places) {

  PlainHeader {
    places = List.copyOf(places);
  }

  /**
   * The header of a file.
   *
   * @return empty where its layout asks for the careful scan, or its header cannot be read
   */
  static Optional<PlainHeader> of(String file, FlowScan scan, FileBytes bytes) {
    if (!isPlain(file, scan.format())) {
      return Optional.empty();
    }
    try (TableRows rows = TableRows.open(file, scan.format(), scan.headers(), bytes)) {
      return Optional.of(rows.plainHeader());
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(String file, Format format) {
    return CellReader.isDelimited(file)
        && format.where().isEmpty()
        && format.footer().isEmpty()
        && format.melted().isEmpty()
        && format.heading().isEmpty();
  }
}
