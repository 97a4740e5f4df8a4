package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.source.text.RawFiles;

/** What moves under a refresh while it runs: its raw files, and the time. */
class ChangingWorldTest {

  @TempDir Path directory;

  /** A disk on which a file has another in its place as soon as it is opened. */
  public static final class BusyDisk extends RawLocalFileSystem {
    static final AtomicBoolean BUSY = new AtomicBoolean();
    private static final String MORE = "AGO,2004,0.5\n";

    @Override
    public URI getUri() {
      return URI.create("busy:///");
    }

    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path path, int buffer) throws IOException {
      FSDataInputStream in = super.open(path, buffer);
      if (BUSY.get()) {
        replace(pathToFile(path).toPath());
      }
      return in;
    }

    private static void replace(Path file) throws IOException {
      String text = Files.readString(file);
      Path beside = file.resolveSibling("." + file.getFileName());
      Files.writeString(beside, text.contains(MORE) ? text : text + MORE);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  @Test
  void aRawFileThatIsReplacedWhileItIsReadIsRefusedAndReadWholeTheNextTime() throws IOException {
    StudyRun study = StudyRun.tiny(directory);
    study.spark().conf().set("fs.busy.impl", BusyDisk.class.getName());
    JobContext plain = study.context();
    JobContext busy = reading(plain, "busy://" + study.raw());

    BusyDisk.BUSY.set(true);
    try {
      assertThatThrownBy(() -> new Ingest(busy).run())
          .isInstanceOf(BadData.class)
          .hasMessageContaining("changed while they were read")
          .hasMessageContaining("run the same command again");
    } finally {
      BusyDisk.BUSY.set(false);
    }
    assertThat(study.releases()).isEmpty();

    assertThat(study.refresh()).contains("publish   r1").contains("W1  supported");
  }

  private static JobContext reading(JobContext context, String raw) {
    return new JobContext(
        context.session(),
        context.conf(),
        context.study(),
        context.registry(),
        new RawFiles(raw, context.study().files(), context.session().hadoop()),
        context.lake(),
        context.lakeRoot(),
        context.build(),
        context.clock(),
        context.progress());
  }

  /** A clock that is wrong by a day, now ahead and now behind, each time it is looked at. */
  private static final class Jumping extends Clock {
    private boolean ahead;

    @Override
    public Instant instant() {
      ahead = !ahead;
      return Instant.now().plus(ahead ? Duration.ofDays(1) : Duration.ofDays(-1));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void aClockThatJumpsChangesNeitherWhatIsNoticedNorTheOrderOfReleases() throws IOException {
    StudyRun study = StudyRun.tiny(directory);
    study.setClock(new Jumping());
    study.refresh();
    Path file = study.raw().resolve("stance.csv");
    Files.writeString(file, Files.readString(file).replace("2006,4.2", "2006,3.9"));

    study.setClock(Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC));
    assertThat(study.refresh())
        .contains("democracy                    unchanged, skipped")
        .contains("publish   r2");
    assertThat(study.releases()).containsExactly("r1", "r2");
    assertThat(study.refresh())
        .contains("publish   r2                           nothing has changed");
    Files.writeString(file, Files.readString(file).replace("2006,3.9", "2006,4.1"));
    study.setClock(new Jumping());
    assertThat(study.refresh()).contains("publish   r3");
    assertThat(study.releases()).containsExactly("r1", "r2", "r3");
  }
}
