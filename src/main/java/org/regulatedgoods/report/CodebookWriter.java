package org.regulatedgoods.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the codebook of a release as a page and, beside it, as tables. */
public final class CodebookWriter {

  /** The page, which the report links to. */
  private static final String PAGE = "codebook.html";

  private CodebookWriter() {}

  /**
   * Writes into the directory, which is made where it is missing. The same codebook gives the same
   * bytes.
   *
   * @return the files written, the page first
   */
  public static List<Path> write(Codebook codebook, Path directory) throws IOException {
    Files.createDirectories(directory);
    List<Path> written = new ArrayList<>();
    String page = new Templates().text("codebook.ftlh", new CodebookPage(codebook).model());
    written.add(Files.writeString(directory.resolve(PAGE), page));
    for (CsvTable table : new CodebookTables(codebook).all()) {
      written.add(table.write(codebook.about(), directory));
    }
    return written;
  }
}
