package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that jobs/bench measures with. */
class SyntheticFlowsTest {

  @TempDir Path directory;

  @Test
  void theyAreTheSameInEveryRunAndSortedWithoutAKeyTwice() throws Exception {
    Path first = generated("first");
    assertThat(first).hasSameBinaryContentAs(generated("second"));
    List<String> rows = Files.readAllLines(first);
    assertThat(rows).hasSize(20_001).first().isEqualTo("t,i,j,k,v,q");
    assertThat(rows.subList(1, rows.size()))
        .allMatch(row -> row.matches("1995,\\d+,\\d+,\\d{6},\\d+\\.\\d{3},(\\d+\\.\\d{3}|NA)"))
        .isSortedAccordingTo((one, other) -> key(one).compareTo(key(other)));
    Set<String> keys = new HashSet<>();
    rows.forEach(row -> keys.add(key(row)));
    assertThat(keys).hasSize(rows.size());
    assertThat(rows).anyMatch(row -> row.contains(",93")).anyMatch(row -> row.endsWith("NA"));
  }

  private static String key(String row) {
    String[] cells = row.split(",", -1);
    return "%4s%4s%4s%6s".formatted(cells[0], cells[1], cells[2], cells[3]);
  }

  private Path generated(String name) throws IOException, InterruptedException {
    Path folder = directory.resolve(name);
    Process process =
        new ProcessBuilder("jobs/bench", "generate", "20000", folder.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    return folder.resolve("BACI_HS92_Y1995_VSYNTHETIC.csv");
  }
}
