package org.regulatedgoods.report;

import java.util.List;
import java.util.Optional;

/**
 * What was mended in the sources by hand, and what their new vintages changed of the release
 * before.
 *
 * @param changes by source, kind, column and state
 * @param largest the revisions that are largest beside what is usual in their column
 */
public record Upkeep(
    List<CorrectedCell> corrections, List<SourceChange> changes, List<RevisedCell> largest) {

  /** Nothing was mended, and nothing is another than before. */
  public static final Upkeep NONE = new Upkeep(List.of(), List.of(), List.of());

  /**
   * A cell of a raw file that was corrected, or the row of it that was dropped.
   *
   * @param before what the file has; absent where the cell is empty
   * @param after what stands there now; absent where nothing does
   * @param citation what says so
   * @param coder who says so
   */
  public record CorrectedCell(
      String source,
      String correction,
      String action,
      String file,
      long line,
      String country,
      String column,
      Optional<String> before,
      Optional<String> after,
      String reason,
      String citation,
      String coder,
      String date) {}

  /**
   * So many changes of one kind.
   *
   * @param column empty where whole rows are changed
   * @param state empty where it is of no state
   * @param years as in {@code 1990-2005}; empty where there are none
   */
  public record SourceChange(
      String source, String kind, String column, String state, String years, long rows) {}

  /** A value that the new vintage has otherwise. */
  public record RevisedCell(
      String source,
      String state,
      String year,
      String item,
      String column,
      String before,
      String after) {}

  public Upkeep {
    corrections = List.copyOf(corrections);
    changes = List.copyOf(changes);
    largest = List.copyOf(largest);
  }

  /** The same numbers for programs. */
  List<CsvTable> tables() {
    return List.of(
        new CsvTable(
            "corrections",
            List.of(
                "source",
                "correction",
                "action",
                "file",
                "line",
                "country",
                "column",
                "before",
                "after",
                "reason",
                "citation",
                "coder",
                "date"),
            corrections.stream().map(Upkeep::cells).toList()),
        new CsvTable(
            "source_changes",
            List.of("source", "kind", "column", "state", "years", "rows"),
            changes.stream()
                .map(
                    it ->
                        CsvTable.cells(
                            it.source(), it.kind(), it.column(), it.state(), it.years(), it.rows()))
                .toList()));
  }

  private static List<String> cells(CorrectedCell it) {
    return CsvTable.cells(
        it.source(),
        it.correction(),
        it.action(),
        it.file(),
        it.line(),
        it.country(),
        it.column(),
        it.before(),
        it.after(),
        it.reason(),
        it.citation(),
        it.coder(),
        it.date());
  }
}
