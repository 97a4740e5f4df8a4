package org.regulatedgoods.glm.kernel.scrutiny;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What R says, by name. */
final class ScrutinyGoldens {
  private static final Map<String, Double> VALUES = read();

  private ScrutinyGoldens() {}

  static double value(String name) {
    return VALUES.get(name);
  }

  private static Map<String, Double> read() {
    InputStream in = ScrutinyGoldens.class.getResourceAsStream("/golden/kernel/scrutiny.csv");
    Map<String, Double> values = new HashMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      csv.forEach(
          line -> values.put(line.getField("name"), Double.valueOf(line.getField("value"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }
}
