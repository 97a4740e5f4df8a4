package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.lake.LakeUnavailable;

class FullDiskTest {

  @TempDir Path directory;

  @AfterEach
  void free() {
    FullDisk.LEFT.set(Long.MAX_VALUE);
  }

  @Test
  void aDiskThatGivesOutPublishesNothingAndOnceFreedTheNextRefreshDoes() throws IOException {
    FullDisk.register(LocalSpark.session().sparkContext().hadoopConfiguration());
    StudyRun.copy(Path.of("src/test/resources/tiny"), directory);
    StudyRun study =
        new StudyRun(
            directory.resolve("conf"),
            "tiny",
            directory.resolve("raw"),
            URI.create(FullDisk.SCHEME + "://" + directory.resolve("lake")));
    study.releases();

    FullDisk.LEFT.set(20_000);
    Throwable failure = catchThrowable(study::refresh);

    assertThat(LakeUnavailable.behind(failure))
        .hasValueSatisfying(
            fault ->
                assertThat(fault)
                    .hasMessageContaining("No space left on device")
                    .hasMessageContaining("run the same command again"));
    FullDisk.LEFT.set(Long.MAX_VALUE);
    assertThat(study.releases()).isEmpty();
    assertThat(study.refresh()).contains("publish   r1").contains("W1  supported");
  }
}
