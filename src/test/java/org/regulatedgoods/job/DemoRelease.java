package org.regulatedgoods.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.lake.Release;

/**
 * The demonstration as one refresh of the committed sample makes it. The first test that asks has
 * it made; all read it, and none may change it.
 */
final class DemoRelease {
  private static final Path ROOT = Path.of("target/demo-release").toAbsolutePath();

  private DemoRelease() {}

  private static final class Held {
    private static final StudyRun RUN = run();
    private static final String PRINTED = RUN.refresh();
    private static final Lake LAKE = RUN.context().lake();

    private static StudyRun run() {
      try {
        if (Files.exists(ROOT)) {
          PathUtils.deleteDirectory(ROOT);
        }
        Files.createDirectories(ROOT);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return on(Path.of("conf"));
    }
  }

  /** What the refresh printed. */
  static String printed() {
    return Held.PRINTED;
  }

  /** The study on the lake that the refresh made, with a session and an output of its own. */
  static StudyRun run() {
    return run(Path.of("conf"));
  }

  /** The same by other declarations. */
  static StudyRun run(Path conf) {
    Objects.requireNonNull(Held.PRINTED, "what the refresh printed");
    return on(conf);
  }

  private static StudyRun on(Path conf) {
    return new StudyRun(conf, "demo", Path.of("data/sample"), ROOT);
  }

  /** A table of the release. */
  static Dataset<Row> table(String name) {
    Release release = Held.LAKE.history().latest().orElseThrow();
    return Held.LAKE.released(release, name);
  }

  /** Where the release was exported to. */
  static Path directory() {
    return Held.RUN.release("r1");
  }

  /** The rows of a CSV file. */
  static List<NamedCsvRecord> records(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  /** The paths of all files under a folder, relative to it. */
  static List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .collect(Collectors.toList());
    }
  }
}
