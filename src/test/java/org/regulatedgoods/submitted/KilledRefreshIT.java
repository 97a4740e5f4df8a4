package org.regulatedgoods.submitted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty refreshes that are killed: at every boundary of a step, and at moments inside a commit that
 * a seed chooses. Each goes on where the one before it was killed. After each, a reader sees the
 * releases that there were, and perhaps the next one whole; a refresh that gets to its end
 * publishes what one publishes that nothing has disturbed.
 */
@Tag("faults")
class KilledRefreshIT {

  private static final int INSIDE_COMMITS = 26;
  private static final long SEED = 20061206;
  private static final int KILLED = 137;

  /** Of a refresh with everything to do; most moments are chosen far earlier. */
  private static final double MOMENTS = 500;

  private static final Pattern STEP = Pattern.compile("\"message\":\"([^\"]+): [0-9.E-]+ s\"");

  @TempDir static Path directory;
  private static Path fatal;

  /** What an undisturbed chain of three refreshes published, and the steps of the first two. */
  private static final List<Map<String, List<String>>> RELEASES = new ArrayList<>();

  private static final List<Exported> EXPORTS = new ArrayList<>();
  private static final List<List<String>> STEPS = new ArrayList<>();

  private final ExecutorService lanes = Executors.newFixedThreadPool(2);

  @BeforeAll
  static void refreshUndisturbed() throws Exception {
    Submission undisturbed = Submission.in(directory.resolve("undisturbed"));
    for (int release = 1; release <= 3; release++) {
      undisturbed.vintage(release);
      Submission.Ended ended = undisturbed.refresh();
      assertThat(ended.code()).as(ended.printed()).isZero();
      STEPS.add(steps(ended.printed()));
      EXPORTS.add(new Exported(export(undisturbed.lake(), release)));
    }
    RELEASES.addAll(new LakeReader(undisturbed.lake(), new Configuration()).releases().values());
    assertThat(RELEASES).hasSize(3);
    assertThat(RELEASES.get(0)).isNotEqualTo(RELEASES.get(1));
    fatal = jar(directory.resolve("fatal.jar"));
  }

  @AfterAll
  static void forget() {
    RELEASES.clear();
    EXPORTS.clear();
    STEPS.clear();
  }

  private static List<String> steps(String log) {
    return STEP.matcher(log).results().map(found -> found.group(1)).toList();
  }

  private static Path export(String lake, int release) {
    return Path.of(lake, "exports", Submission.STUDY, "r" + release);
  }

  /** The file system as a jar, since a folder on its class path would cost the JVM its archive. */
  private static Path jar(Path jar) throws IOException {
    Path classes = Path.of("target/test-classes");
    Path room = classes.resolve(FatalDisk.class.getPackageName().replace('.', '/'));
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.list(room)) {
      for (Path file : files.filter(path -> path.toString().contains("FatalDisk")).toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
    return jar;
  }

  @Test
  void fiftyKillsLoseNothingAndPublishNothingByHalf() throws Exception {
    List<Callable<Integer>> both =
        List.of(
            () -> new Lane("boundaries").killedAtEveryBoundary(),
            () -> new Lane("commits").killedInsideCommits());
    int kills = 0;
    for (Future<Integer> lane : lanes.invokeAll(both)) {
      kills += lane.get();
    }
    lanes.shutdown();
    assertThat(kills).isGreaterThanOrEqualTo(50);
  }

  /** One lake, and what has been published in it. */
  private static final class Lane {
    private final Submission study;
    private final LakeReader reader;
    private final Map<String, Map<String, List<String>>> seen = new HashMap<>();
    private final Path lake;
    private int release = 1;
    private int kills;

    Lane(String name) throws IOException {
      Path folder = directory.resolve(name);
      this.lake = folder.resolve("lake");
      this.study = Submission.in(folder, FatalDisk.SCHEME + "://" + lake);
      Configuration hadoop = new Configuration();
      hadoop.set("fs." + FatalDisk.SCHEME + ".impl", FatalDisk.class.getName());
      this.reader = new LakeReader(study.lake(), hadoop);
    }

    int killedAtEveryBoundary() throws Exception {
      for (int chain = 1; chain <= 2; chain++) {
        List<String> boundaries = STEPS.get(chain - 1);
        for (String boundary : boundaries) {
          Submission.Running running = study.start(command(Long.MAX_VALUE));
          assertThat(running.printed(log -> steps(log).contains(boundary)))
              .as("it gets to %s: %s", boundary, Files.readString(running.log()))
              .isTrue();
          running.process().destroyForcibly();
          assertThat(running.ended().code()).as(boundary).isEqualTo(KILLED);
          killed("after " + boundary);
        }
        completed(study.start(command(Long.MAX_VALUE)).ended());
      }
      return kills;
    }

    int killedInsideCommits() throws Exception {
      Random random = new Random(SEED);
      while (kills < INSIDE_COMMITS) {
        long moment = (long) Math.exp(random.nextDouble() * Math.log(MOMENTS));
        Submission.Ended ended = study.start(command(moment)).ended();
        if (ended.code() == KILLED) {
          killed("at moment " + moment);
        } else {
          completed(ended);
        }
      }
      completed(study.start(command(Long.MAX_VALUE)).ended());
      return kills;
    }

    /** As jobs/submit does it, with a file system of ours. */
    private List<String> command(long moment) throws IOException {
      Path home = Path.of("target/spark").toAbsolutePath();
      List<String> command =
          new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
      command.addAll(List.of(Files.readString(home.resolve("java.options")).trim().split("\\s+")));
      command.addAll(
          List.of(
              "-XX:TieredStopAtLevel=1",
              "-XX:ReservedCodeCacheSize=256m",
              "-XX:+UseParallelGC",
              "-Xmx1g",
              "-Xlog:cds=off",
              "-Xlog:cds+dynamic=off"));
      Path archive = home.resolve("classes.jsa");
      if (Files.exists(archive)) {
        command.add("-XX:SharedArchiveFile=" + archive);
      }
      command.add(
          "-Dlog4j2.configurationFile=file:"
              + Path.of("conf/spark/log4j2-json.properties").toAbsolutePath());
      command.add("-D" + FatalDisk.MOMENT + "=" + moment);
      command.add("-Dregulated-goods.run=killed");
      command.add("-cp");
      command.add(home + "/jars/*:" + application() + ":" + fatal);
      command.add("org.apache.spark.deploy.SparkSubmit");
      command.addAll(List.of("--properties-file", "conf/spark/embedded.conf"));
      command.addAll(
          List.of(
              "--conf",
              "spark.hadoop.fs." + FatalDisk.SCHEME + ".impl=" + FatalDisk.class.getName(),
              "--class",
              "org.regulatedgoods.Main",
              "spark-internal"));
      command.addAll(study.arguments("refresh"));
      return command;
    }

    private static Path application() throws IOException {
      try (Stream<Path> jars = Files.list(Path.of("target"))) {
        return jars.filter(path -> path.toString().endsWith("-app.jar"))
            .findFirst()
            .orElseThrow()
            .toAbsolutePath();
      }
    }

    private void killed(String where) throws IOException {
      kills++;
      whatIsReadIsWhole(where);
    }

    private void whatIsReadIsWhole(String where) throws IOException {
      Map<String, Map<String, List<String>>> releases = reader.releases();
      assertThat(releases).as("%s, no release is lost", where).containsAllEntriesOf(seen);
      for (int number = 1; number <= releases.size(); number++) {
        assertThat(releases.get("r" + number))
            .as("%s, r%d is whole", where, number)
            .isEqualTo(expected(number));
        Path export = export(lake.toString(), number);
        // It says its number, and there are three to hold it against.
        if (number <= EXPORTS.size() && Files.exists(export)) {
          new Exported(export).isTheSameAs(EXPORTS.get(like(number)));
        }
      }
      assertThat(releases.size()).isBetween(release - 1, release);
      seen.putAll(releases);
      Map<String, List<String>> before = release == 1 ? Map.of() : expected(release - 1);
      Map<String, List<List<String>>> either = LakeReader.either(before, expected(release));
      reader
          .main()
          .forEach(
              (table, rows) ->
                  assertThat(either.get(table)).as("%s, main of %s", where, table).contains(rows));
    }

    private void completed(Submission.Ended ended) throws IOException {
      assertThat(ended.code()).as(ended.printed()).isZero();
      whatIsReadIsWhole("completed");
      assertThat(seen).hasSize(release);
      assertThat(export(lake.toString(), release)).exists();
      release++;
      study.vintage(release);
    }

    /** The third and the fifth release are made from the same vintages, after the same ones. */
    private static int like(int number) {
      return number <= 3 ? number - 1 : 1 + number % 2;
    }

    private static Map<String, List<String>> expected(int number) {
      return RELEASES.get(like(number));
    }
  }
}
