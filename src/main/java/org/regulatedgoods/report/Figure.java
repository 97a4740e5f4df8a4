package org.regulatedgoods.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A drawn figure. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Figure(Caption caption, String svg, byte[] pdf) {

  /**
   * What a figure is called and how it is read; the text is also its description for those who do
   * not see it.
   *
   * @param id names its file and its ids
   */
  record Caption(String id, String title, String text) {

    /** An id made of what may be anything. */
    static String idOf(String kind, String name) {
      return kind + "-" + name.replaceAll("[^A-Za-z0-9._-]", "-");
    }
  }

  /** Writes it as SVG and as PDF, and returns both files. */
  List<Path> write(Path directory) throws IOException {
    Path pages = directory.resolve(caption.id() + ".pdf");
    return List.of(
        Files.writeString(directory.resolve(caption.id() + ".svg"), svg), Files.write(pages, pdf));
  }
}
