package org.regulatedgoods.submitted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The tiny study with raw files and declarations of its own, which jobs/submit refreshes: a process
 * each time. Its log tells of every step as a line.
 */
final class Submission {

  static final String STUDY = "tiny";

  private static final Path TINY = Path.of("src/test/resources/tiny");
  private static final long MINUTES = 15;

  private final Path folder;
  private final String lake;
  private final List<String> master = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>(Map.of("LOG_FORMAT", "json"));
  private int runs;

  /** How a process ended and what it printed. */
  record Ended(int code, String printed) {}

  /** One that is running, and where it prints to. */
  record Running(Process process, Path log) {

    /** Waits until it has printed what is asked for; false where it ended before. */
    boolean printed(Predicate<String> asked) throws IOException, InterruptedException {
      while (true) {
        boolean running = process.isAlive();
        if (asked.test(Files.readString(log))) {
          return true;
        }
        if (!running) {
          return false;
        }
        Thread.sleep(5);
      }
    }

    Ended ended() throws IOException, InterruptedException {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("it does not end: " + Files.readString(log));
      }
      return new Ended(process.exitValue(), Files.readString(log));
    }
  }

  private Submission(Path folder, String lake) {
    this.folder = folder;
    this.lake = lake;
  }

  /** With raw files in the folder, and the lake beside them. */
  static Submission in(Path folder) throws IOException {
    return in(folder, folder.resolve("lake").toString());
  }

  /** With raw files in the folder, and the lake at the address. */
  static Submission in(Path folder, String lake) throws IOException {
    try (var files = Files.walk(TINY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(TINY.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new Submission(folder.toAbsolutePath(), lake);
  }

  /** The same study and lake, submitted to another master. */
  Submission to(String... options) {
    master.clear();
    master.addAll(List.of(options));
    return this;
  }

  Submission with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /**
   * Another vintage of a raw file: every other release has the one, and the rest have the first.
   */
  void vintage(int release) throws IOException {
    String first = Files.readString(TINY.resolve("raw/stance.csv"));
    Path beside = folder.resolve("raw/.stance.csv");
    Files.writeString(beside, release % 2 == 1 ? first : first.replace("2006,4.2", "2006,3.9"));
    Files.move(beside, folder.resolve("raw/stance.csv"), StandardCopyOption.ATOMIC_MOVE);
  }

  Path raw() {
    return folder.resolve("raw");
  }

  String lake() {
    return lake;
  }

  /** The arguments of a command on this study and lake. */
  List<String> arguments(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--study", STUDY));
    arguments.addAll(List.of("--conf-dir", folder.resolve("conf").toString()));
    arguments.addAll(List.of("--raw", raw().toString(), "--lake", lake));
    arguments.addAll(List.of(more));
    return arguments;
  }

  Running start(String... more) throws IOException {
    List<String> command = new ArrayList<>(List.of("jobs/submit"));
    command.addAll(master);
    command.addAll(arguments("refresh", more));
    return start(command);
  }

  /** Starts a program that prints to a log of its own. */
  Running start(List<String> command) throws IOException {
    Path log = folder.resolve("log-" + runs++);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new Running(builder.redirectOutput(log.toFile()).start(), log);
  }

  Ended refresh(String... more) throws IOException, InterruptedException {
    return start(more).ended();
  }

  /** Refreshes, and publishes. */
  void publish() throws IOException, InterruptedException {
    Ended ended = refresh();
    assertThat(ended.code()).as(ended.printed()).isZero();
    assertThat(ended.printed()).contains("tables tagged");
  }
}
