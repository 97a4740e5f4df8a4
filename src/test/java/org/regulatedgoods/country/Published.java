package org.regulatedgoods.country;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.regulatedgoods.RealFiles;

/** Lists that others publish, and what is known to differ from them here. */
final class Published {

  private Published() {}

  /** What the file of differences says is here, by code and year. */
  static Map<String, String> differences(String file, String theirs) {
    Map<String, String> declared = new TreeMap<>();
    for (NamedCsvRecord row : rows(Path.of("data/reference/differences.csv"))) {
      if (row.getField("file").equals(file) && row.getField("theirs").equals(theirs)) {
        IntStream.rangeClosed(
                Integer.parseInt(row.getField("from")), Integer.parseInt(row.getField("to")))
            .forEach(
                year ->
                    declared.put(Membership.key(row.getField("code"), year), row.getField("ours")));
      }
    }
    return declared;
  }

  static List<NamedCsvRecord> real(String file) {
    return rows(RealFiles.root().orElseThrow().resolve(file));
  }

  private static List<NamedCsvRecord> rows(Path file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
