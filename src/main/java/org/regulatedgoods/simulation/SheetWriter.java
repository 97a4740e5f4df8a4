package org.regulatedgoods.simulation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes sheets as UTF-8 with line feeds; a compressed one carries neither name nor time. */
final class SheetWriter {
  private static final String MISSING = "NA";

  private SheetWriter() {}

  static void write(Sheet sheet, Path directory) throws IOException {
    Path file = directory.resolve(sheet.path());
    Files.createDirectories(file.getParent());
    try (CsvWriter csv = csv(sheet.quoting(), open(file))) {
      csv.writeRecord(sheet.header());
      for (List<String> row : sheet.rows()) {
        csv.writeRecord(row);
      }
    }
  }

  private static Writer open(Path file) throws IOException {
    OutputStream bytes = Files.newOutputStream(file);
    boolean compressed = file.toString().endsWith(".gz");
    return new OutputStreamWriter(
        compressed ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.UTF_8);
  }

  private static CsvWriter csv(Sheet.Quoting quoting, Writer writer) {
    CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
    return switch (quoting) {
      case WHERE_NEEDED -> builder.build(writer);
      case EVERY_TEXT -> builder.quoteStrategy(new EveryText()).build(writer);
    };
  }

  private static final class EveryText implements QuoteStrategy {
    @Override
    public boolean quoteNull(int lineNo, int fieldIdx) {
      return false;
    }

    @Override
    public boolean quoteEmpty(int lineNo, int fieldIdx) {
      return true;
    }

    @Override
    public boolean quoteValue(int lineNo, int fieldIdx, String value) {
      return !value.equals(MISSING) && !value.matches("-?[0-9]+(\\.[0-9]+)?");
    }
  }
}
