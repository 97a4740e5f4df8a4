package org.regulatedgoods.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a person reads in a file. */
public final class Printed {

  private Printed() {}

  /** The file's text; of a PDF, the words of its pages, as a viewer finds them. */
  public static String text(Path file) throws IOException {
    return file.toString().endsWith(".pdf")
        ? text(Files.readAllBytes(file))
        : Files.readString(file);
  }

  static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
