package org.regulatedgoods.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.source.declaration.ByteSize;
import org.regulatedgoods.source.declaration.Download;
import org.regulatedgoods.source.declaration.Origin;
import org.regulatedgoods.source.declaration.Unpack;

/** A raw root, a server, a clock that stands still and pauses that are noted and not taken. */
final class Workbench implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  static final Origin ORIGIN =
      new Origin(
          "Producer", "Title", "v1", "2025", "CC-BY-4.0", "A citation.", "https://producer/", "");

  final Path raw;
  final ScriptedServer server = new ScriptedServer();
  final List<Duration> pauses = new ArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  Workbench(Path raw) throws IOException {
    this.raw = raw;
  }

  Download download(String file, String path) {
    return new Download(server.address(file), path, null, new ByteSize(100_000), null);
  }

  Download archive(String file, String members, long limit) {
    Unpack unpack = new Unpack(members, new ByteSize(limit), 100);
    return new Download(server.address(file), "data", unpack, new ByteSize(1_000_000), null);
  }

  /** As a run of the command does it. */
  Fetched fetch(Download download) {
    Patience patience =
        new Patience(
            Duration.ofSeconds(5),
            Duration.ofMillis(400),
            4,
            Duration.ofSeconds(1),
            Duration.ofMinutes(5));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Meter meter = new Meter(new PrintStream(printed, true, StandardCharsets.UTF_8), clock);
    try (Landing landing = Landing.open(raw)) {
      return new Fetcher(landing, new Web(patience, clock, pauses::add), meter)
          .fetch(new Wanted("test", 1, ORIGIN, download));
    }
  }

  /** What a fetch is refused with. */
  String refusal(Download download) {
    try {
      return "fetched " + fetch(download).paths();
    } catch (BadInput e) {
      return e.problems().get(0).toString();
    }
  }

  String text(String path) throws IOException {
    return Files.readString(raw.resolve(path));
  }

  String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** Every file under the raw root that is no link, and its text, but for the lock. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(raw)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        if (!Files.isSymbolicLink(path) && !path.endsWith(".lock")) {
          files.put(
              raw.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  @Override
  public void close() {
    server.close();
  }
}
