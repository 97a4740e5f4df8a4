package org.regulatedgoods.export;

import java.time.Instant;
import java.util.List;

/**
 * A release of a study with all that is exported of it.
 *
 * @param synthetic whether the raw files were made by the simulator; said in every file
 */
public record ExportedRelease(
    String study,
    String title,
    String description,
    boolean synthetic,
    String release,
    Instant published,
    List<CitedSource> sources,
    List<ExportedTable> tables) {

  public ExportedRelease {
    sources = List.copyOf(sources);
    tables = List.copyOf(tables);
  }

  /** What is made of it, in a sentence that does not hide that data are invented. */
  String heading() {
    return title + ", release " + release + (synthetic ? " [SYNTHETIC DATA]" : "");
  }
}
