package org.regulatedgoods.submitted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.regulatedgoods.report.Printed;

/** The files of an exported release, without what says when they were made. */
record Exported(Path folder) {

  private static final double TOLERANCE = 1e-10;
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]+(?:[.][0-9]+)?(?:[eE][-+]?[0-9]+)?");
  private static final Pattern WHEN_AND_BYTES =
      Pattern.compile(
          "date-released: [^\\n]*|[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}, [0-9:]{5} UTC|\"created\" : \"[^\"]*\""
              + "|\"hash\" : \"[^\"]*\"|\"bytes\" : [0-9]+");

  /** Every file is there, and every number is the same but for the last digits of its rounding. */
  void isTheSameAs(Exported other) throws IOException {
    Map<String, String> here = texts();
    Map<String, String> there = other.texts();
    assertThat(here.keySet()).isEqualTo(there.keySet());
    for (Map.Entry<String, String> file : here.entrySet()) {
      same(file.getKey(), file.getValue(), there.get(file.getKey()));
    }
  }

  /** By their names; a Parquet file has the rows of the CSV file beside it, and is just there. */
  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.endsWith(".crc")) {
          texts.put(name, name.endsWith(".parquet") ? "" : text(file));
        }
      }
    }
    return texts;
  }

  private static String text(Path file) throws IOException {
    return WHEN_AND_BYTES.matcher(Printed.text(file)).replaceAll("");
  }

  private static void same(String name, String text, String other) {
    assertThat(NUMBER.matcher(text).replaceAll("#"))
        .as(name)
        .isEqualTo(NUMBER.matcher(other).replaceAll("#"));
    Matcher numbers = NUMBER.matcher(text);
    Matcher others = NUMBER.matcher(other);
    while (numbers.find() && others.find()) {
      double number = Double.parseDouble(numbers.group());
      double expected = Double.parseDouble(others.group());
      assertThat(Math.abs(number - expected))
          .as("%s: %s, not %s", name, number, expected)
          .isLessThanOrEqualTo(TOLERANCE * Math.max(1, Math.abs(expected)));
    }
  }
}
