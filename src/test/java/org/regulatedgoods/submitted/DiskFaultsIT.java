package org.regulatedgoods.submitted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Refreshes whose disk is taken away, is full or forgets, and two that want the same one. What is
 * done with a disk needs the right to mount, and is skipped without.
 */
@Tag("faults")
class DiskFaultsIT {

  @TempDir Path directory;

  /** A small disk of its own. */
  private record Disk(Path place) implements AutoCloseable {

    static Disk of(Path place, String size) throws IOException {
      Files.createDirectories(place);
      assumeTrue(
          mounted("-t", "tmpfs", "-o", "size=" + size, "tmpfs", place.toString()),
          "skipped: no right to mount a tmpfs");
      return new Disk(place);
    }

    private static boolean mounted(String... how) {
      return ran("mount", how);
    }

    private static boolean ran(String program, String... arguments) {
      List<String> command = Stream.concat(Stream.of(program), Stream.of(arguments)).toList();
      try {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
      } catch (IOException absent) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    void remount(String options) {
      assertThat(mounted("-o", "remount," + options, place.toString())).isTrue();
    }

    @Override
    public void close() {
      assertThat(ran("umount", place.toString())).isTrue();
    }
  }

  private static Map<String, Map<String, List<String>>> releases(Submission study) {
    return new LakeReader(study.lake(), new Configuration()).releases();
  }

  private static void refused(Submission.Ended ended, int code, String... words) {
    assertThat(ended.code()).as(ended.printed()).isEqualTo(code);
    assertThat(ended.printed())
        .contains("nothing was published: ")
        .contains(words)
        .doesNotContain("\tat org.regulatedgoods");
  }

  @Test
  void aLakeThatTurnsReadOnlyKeepsItsReleaseAndADiskThatIsFullTakesNone() throws Exception {
    try (Disk disk = Disk.of(directory.resolve("disk"), "64m")) {
      Submission study = Submission.in(directory, disk.place().resolve("lake").toString());
      study.publish();
      Map<String, Map<String, List<String>>> before = releases(study);
      study.vintage(2);

      disk.remount("ro");
      refused(study.refresh(), 4, "the lake root", "cannot be written", "--lake");
      assertThat(releases(study)).isEqualTo(before);

      disk.remount("rw");
      long held = kibibytes(Path.of(study.lake()));
      disk.remount("size=" + (held + 120) + "k");
      refused(study.refresh(), 4, "No space left on device");
      assertThat(releases(study)).isEqualTo(before);

      disk.remount("size=64m");
      study.publish();
      assertThat(releases(study)).hasSize(2).containsAllEntriesOf(before);
    }
  }

  /** As a tmpfs counts: by pages. */
  private static long kibibytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .mapToLong(file -> (size(file) + 4095) / 4096 * 4)
          .sum();
    }
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  @Test
  void ofTwoThatAreStartedAtOnceOnePublishesAndTheOtherSaysWhoDoes() throws Exception {
    Submission study = Submission.in(directory);
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.createDirectories(Path.of(study.lake()));
    Files.writeString(
        Path.of(study.lake(), "_refresh.lease"),
        InetAddress.getLocalHost().getHostName() + " " + gone.pid() + " 2026-01-02T03:04:05Z");

    Submission.Running one = study.start();
    Submission.Running other = study.start();

    List<Submission.Ended> both =
        Stream.of(one.ended(), other.ended())
            .sorted(Comparator.comparingInt(Submission.Ended::code))
            .toList();
    assertThat(both.get(0).code()).as(both.get(0).printed()).isZero();
    assertThat(both.get(0).printed()).contains("publish   r1");
    refused(both.get(1), 5, "another refresh holds");
    assertThat(releases(study)).containsOnlyKeys("r1");
    try (Stream<Path> left = Files.list(Path.of(study.lake()))) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.contains("lease"));
    }
  }

  @Test
  void aFileOfTheLakeThatIsDamagedIsNamedAndTheTablesAreMadeAnew() throws Exception {
    Submission study = Submission.in(directory);
    study.publish();
    Map<String, Map<String, List<String>>> before = releases(study);
    Path source = damaged(study, "source_democracy");
    study.vintage(2);

    refused(
        study.refresh(),
        4,
        "of the table source_democracy the file ",
        source.getFileName().toString(),
        "refresh --anew");
    assertThat(new LakeReader(study.lake(), new Configuration()).names()).containsExactly("r1");

    Path features = damaged(study, "country_year_widgets");
    Path declared = directory.resolve("conf/studies/tiny.yaml");
    study.vintage(1);
    Files.writeString(
        declared, Files.readString(declared).replace("covariance: HC3", "covariance: HC1"));
    refused(study.refresh(), 4, "cannot be read", "refresh --anew");

    Submission.Ended anew = study.refresh("--anew");
    assertThat(anew.code()).as(anew.printed()).isZero();
    assertThat(anew.printed())
        .contains("tables tagged", "vintages", "r1 cannot be read; not compared with it");
    assertThat(features).exists();
    assertThat(new LakeReader(study.lake(), new Configuration()).main().get("source_democracy"))
        .isEqualTo(before.get("r1").get("source_democracy"));
    assertThat(study.refresh().printed()).contains("nothing has changed");
  }

  /** Flips bits of each data file of a table, behind the back of the sums beside them. */
  private static Path damaged(Submission study, String table) throws IOException {
    Path data = Path.of(study.lake(), Submission.STUDY, table, "data");
    Path last = data;
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".parquet")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 4; at < bytes.length / 2; at += 16) {
          bytes[at] ^= 0x10;
        }
        Files.write(file, bytes);
        Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
        last = file;
      }
    }
    return last;
  }
}
