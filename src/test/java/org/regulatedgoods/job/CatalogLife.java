package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.regulatedgoods.lake.Release;

/** The life of a lake by a catalog of any kind, held against the one by Hadoop's. */
final class CatalogLife {

  private CatalogLife() {}

  /** Refreshes, rolls back and expires; the settings are those of the catalog. */
  static void assertLikeHadoop(Path directory, Map<String, String> catalog) throws IOException {
    StudyRun usual = StudyRun.tiny(directory.resolve("usual"));
    StudyRun other = StudyRun.tiny(directory.resolve("other"), catalog);
    usual.refresh();
    other.refresh();
    assertThat(numbers(other, "r1")).isNotEmpty().isEqualTo(numbers(usual, "r1"));

    assertThat(other.refresh(other.withoutSpark())).contains("nothing has changed; it stands");
    assertThat(other.explain()).contains("publish   r1                           skipped");

    Path file = other.raw().resolve("democracy.csv");
    Files.writeString(file, Files.readString(file).replace("AFG,2005,0.2", "AFG,2005,0.25"));
    other.refresh();
    assertThat(numbers(other, "r2")).isNotEqualTo(numbers(usual, "r1"));

    new RollBack(other.context()).run("r1");
    assertThat(other.releases()).containsExactly("r1", "r2", "r3");
    assertThat(snapshots(other, "r3")).isEqualTo(snapshots(other, "r1"));

    new Expire(other.context()).run(1);
    assertThat(other.releases()).containsExactly("r3");
    new WriteReport(other.context()).run();
    assertThat(numbers(other, "r3")).isEqualTo(numbers(usual, "r1"));
  }

  private static Map<String, Long> snapshots(StudyRun study, String release) {
    return study.context().lake().history().find(release).map(Release::snapshots).orElseThrow();
  }

  /** The exported tables as text, but for the hashes and the paths that differ by folder. */
  private static Map<String, String> numbers(StudyRun study, String release) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.walk(study.release(release).resolve("tables"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        tables.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return tables;
  }
}
