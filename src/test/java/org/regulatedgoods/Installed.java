package org.regulatedgoods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Programs that are not needed to build or test; what is tested with them is skipped without. */
public final class Installed {

  private Installed() {}

  /** What R prints when it runs the script in the folder. */
  public static String r(Path folder, Path script) {
    Optional<List<String>> r = working(List.of("Rscript"), "-e", "1");
    Assumptions.assumeTrue(r.isPresent(), "skipped: R is not installed");
    return printed(folder, r.orElseThrow(), script.toAbsolutePath().toString());
  }

  /** What Python prints when it runs the script in the folder; it has pandas. */
  public static String pandas(Path folder, Path script) {
    Optional<List<String>> python =
        working(List.of("python3"), "-c", "import pandas")
            .or(() -> working(List.of("/usr/bin/python3"), "-c", "import pandas"));
    Assumptions.assumeTrue(python.isPresent(), "skipped: Python with pandas is not installed");
    return printed(folder, python.orElseThrow(), "-B", script.toAbsolutePath().toString());
  }

  /** What Python says of a script that it compiles, nothing where that is well. */
  public static String compiledPython(Path folder, Path script) {
    Optional<List<String>> python = working(List.of("python3"), "-c", "import py_compile");
    Assumptions.assumeTrue(python.isPresent(), "skipped: Python is not installed");
    return printed(
        folder,
        python.orElseThrow(),
        "-c",
        "import py_compile, sys; py_compile.compile(sys.argv[1], cfile='compiled', doraise=True)",
        script.toAbsolutePath().toString());
  }

  /** What systemd says of units that it verifies, nothing where they are well. */
  public static String verifiedUnits(Path folder, String... units) {
    Optional<List<String>> systemd = working(List.of("systemd-analyze"), "--version");
    Assumptions.assumeTrue(systemd.isPresent(), "skipped: systemd-analyze is not installed");
    List<String> arguments = new ArrayList<>(List.of("verify", "--man=no"));
    arguments.addAll(List.of(units));
    return printed(folder, systemd.orElseThrow(), arguments.toArray(new String[0]));
  }

  private static Optional<List<String>> working(List<String> program, String... arguments) {
    try {
      return run(Path.of("."), program, arguments).code() == 0
          ? Optional.of(program)
          : Optional.empty();
    } catch (UncheckedIOException absent) {
      return Optional.empty();
    }
  }

  private static String printed(Path folder, List<String> program, String... arguments) {
    Ended ended = run(folder, program, arguments);
    if (ended.code() != 0) {
      throw new AssertionError(program + " ended with " + ended.code() + ": " + ended.printed());
    }
    return ended.printed();
  }

  private record Ended(int code, String printed) {}

  private static Ended run(Path folder, List<String> program, String... arguments) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
