package org.regulatedgoods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built application as a person runs it: jobs/submit, spark-submit, a local master. */
class SubmitIT {

  private static final Path TINY = Path.of("src/test/resources/tiny");

  @TempDir Path directory;
  private Path raw;
  private Path lake;

  @BeforeEach
  void copyRawFiles() throws IOException {
    raw = Files.createDirectory(directory.resolve("raw"));
    lake = directory.resolve("lake");
    for (String file : List.of("democracy.csv", "stance.csv")) {
      Files.copy(TINY.resolve("raw").resolve(file), raw.resolve(file));
    }
  }

  private record Outcome(int code, String printed) {}

  private Outcome refresh() throws IOException, InterruptedException {
    return run("jobs/submit", arguments("refresh", lake));
  }

  private List<String> arguments(String command, Path root, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                command,
                "--conf-dir",
                TINY.resolve("conf").toString(),
                "--study",
                "tiny",
                "--raw",
                raw.toString(),
                "--lake",
                root.toString()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private Outcome run(String program, List<String> arguments)
      throws IOException, InterruptedException {
    return run(program, arguments, Map.of());
  }

  private Outcome run(String program, List<String> arguments, Map<String, String> environment)
      throws IOException, InterruptedException {
    Process process = start(program, arguments, environment);
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
    return new Outcome(process.exitValue(), Files.readString(log()));
  }

  private Process start(String program, List<String> arguments, Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private Path log() {
    return directory.resolve("log");
  }

  @Test
  void aRefreshThatIsKilledIsCompletedByTheNext() throws IOException, InterruptedException {
    Process killed = start("jobs/submit", arguments("refresh", lake), Map.of());
    String made = "\nfeatures  widgets   ";
    for (int i = 0; i < 1200 && !Files.readString(log()).contains(made); i++) {
      Thread.sleep(100);
    }
    killed.destroyForcibly().waitFor();
    String before = Files.readString(log());
    assertThat(before).contains(made).doesNotContain("publish ");

    Outcome rerun = refresh();

    assertThat(rerun.printed())
        .as("after a run that was killed when it had said:%n%s", before)
        .contains("democracy                    unchanged, skipped")
        .contains("publish   r1")
        .contains("W1  supported");
    assertThat(rerun.code()).isZero();
    assertThat(reports())
        .as("the killed run has left none")
        .singleElement()
        .asString()
        .contains("\"published\" : true", "\"release\" : \"r1\"");
  }

  @Test
  void aRefreshThatIsToldToEndGivesTheLeaseBackAndOneThatFindsItHeldSaysWhoHoldsIt()
      throws IOException, InterruptedException {
    Process told = start("jobs/submit", arguments("refresh", lake), Map.of());
    for (int i = 0; i < 1200 && !Files.readString(log()).contains("ingest "); i++) {
      Thread.sleep(100);
    }
    Path lease = lake.resolve("_refresh.lease");
    assertThat(lease).exists();
    told.destroy();
    assertThat(told.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
    assertThat(told.exitValue()).as("by SIGTERM").isEqualTo(143);
    assertThat(lease).doesNotExist();

    String host = java.net.InetAddress.getLocalHost().getHostName();
    String holder = host + " " + ProcessHandle.current().pid() + " 2026-01-02T03:04:05Z";
    Files.writeString(lease, holder);
    Outcome held = refresh();
    assertThat(held.code()).isEqualTo(5);
    assertThat(held.printed())
        .contains("nothing was published: another refresh holds")
        .contains(holder)
        .doesNotContain("\tat ");
    assertThat(reports()).hasSize(1).allMatch(report -> report.contains("\"exit\" : 5"));
  }

  private List<String> reports() throws IOException {
    try (Stream<Path> files = Files.list(lake.resolve("runs/tiny"))) {
      List<String> reports = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        reports.add(Files.readString(file));
      }
      return reports;
    }
  }

  @Test
  void whatIsWrongIsToldWithoutAStackTraceAndWithAnExitCode()
      throws IOException, InterruptedException {
    Files.delete(raw.resolve("stance.csv"));
    Outcome missing = refresh();
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.printed())
        .contains("1 problem; nothing was published:")
        .contains("stance.csv: the source stance has no file here under")
        .doesNotContain("\tat ");

    Outcome unknown = run("jobs/submit", List.of("check", "--conf-dir", "no/such/folder"));
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.printed()).contains("there is no such folder").doesNotContain("\tat ");

    Outcome release = run("jobs/submit", arguments("reproduce", lake, "r9"));
    assertThat(release.code()).isEqualTo(2);
    assertThat(release.printed()).contains("there is none yet: run refresh first");

    Outcome misspelt = run("jobs/submit", List.of("refersh"));
    assertThat(misspelt.code()).isEqualTo(2);
    assertThat(misspelt.printed()).contains("refresh").doesNotContain("\tat ");
  }

  @Test
  void aLakeThatCannotBeWrittenIsToldPlainly() throws IOException, InterruptedException {
    Path inTheWay = Files.writeString(directory.resolve("a-file"), "not a folder");
    Outcome outcome = run("jobs/submit", arguments("refresh", inTheWay.resolve("lake")));
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.printed())
        .contains("nothing was published: the lake root")
        .contains("--lake")
        .doesNotContain("\tat ");
  }

  @Test
  void aCatalogWhoseDatabaseIsNotThereIsToldPlainly() throws IOException, InterruptedException {
    Path inTheWay = Files.writeString(directory.resolve("a-file"), "not a folder");
    String driver =
        org.sqlite.JDBC.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    for (String classPath : List.of("spark.driver.extraClassPath " + driver, "")) {
      Path properties =
          Files.writeString(
              directory.resolve("spark.conf"),
              String.join(
                  "\n",
                  Files.readString(Path.of("conf/spark/embedded.conf")),
                  "spark.sql.catalog.lake.type jdbc",
                  "spark.sql.catalog.lake.uri jdbc:sqlite:" + inTheWay.resolve("catalog.db"),
                  classPath,
                  ""));
      Outcome outcome =
          run(
              "jobs/submit",
              arguments("refresh", lake),
              Map.of("SPARK_PROPERTIES", properties.toString()));
      assertThat(outcome.code()).as(outcome.printed()).isEqualTo(4);
      assertThat(outcome.printed())
          .contains("nothing was published: the catalog's database does not answer: ")
          .contains("spark.sql.catalog.lake.uri", "spark.driver.extraClassPath")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void theApplicationJarCarriesNoClassThatSparkHas() throws IOException {
    Set<String> spark = new TreeSet<>();
    try (Stream<Path> jars = Files.list(Path.of("target/spark/jars"))) {
      for (Path jar : jars.toList()) {
        spark.addAll(classes(jar));
      }
    }
    Set<String> application;
    try (Stream<Path> jars = Files.list(Path.of("target"))) {
      Path jar =
          jars.filter(path -> path.toString().endsWith("-app.jar")).findFirst().orElseThrow();
      application = classes(jar);
    }
    assertThat(application)
        .contains("org/regulatedgoods/Main.class", "picocli/CommandLine.class")
        .anyMatch(name -> name.startsWith("org/apache/iceberg/"));
    Set<String> both = new TreeSet<>(application);
    both.retainAll(spark);
    assertThat(both).isEmpty();
  }

  private static Set<String> classes(Path path) throws IOException {
    try (JarFile jar = new JarFile(path.toFile())) {
      Set<String> names = new TreeSet<>();
      jar.stream()
          .map(java.util.zip.ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .forEach(names::add);
      return names;
    }
  }
}
