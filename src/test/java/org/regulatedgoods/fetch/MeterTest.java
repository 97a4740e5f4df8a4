package org.regulatedgoods.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What a person reads while a large file comes. */
class MeterTest {

  /** A clock that a test sets. */
  private static final class SetClock extends Clock {
    private Instant now = Workbench.NOW;

    @Override
    public Instant instant() {
      return now;
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

  private final SetClock clock = new SetClock();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Meter meter = new Meter(new PrintStream(printed, true, UTF_8), clock);

  private void reach(int second, long size, long total) {
    clock.now = Workbench.NOW.plusSeconds(second);
    meter.reached(size, total);
  }

  @Test
  void aLargeFileIsToldOfByTheTenthAndASlowOneByTheHalfMinute() {
    meter.begins("baci", 0);
    reach(1, 200_000_000, 1_000_000_000);
    reach(4, 400_000_000, 1_000_000_000);
    reach(7, 450_000_000, 1_000_000_000);
    reach(40, 450_000_001, 1_000_000_000);

    assertThat(printed.toString(UTF_8).lines())
        .containsExactly(
            "fetch     baci                         400 MB of 1 GB (40 %), 100 MB a second",
            "fetch     baci                         450 MB of 1 GB (45 %), 11.3 MB a second");
  }

  @Test
  void aFileOfUnknownSizeIsToldOfByTheHalfMinuteAndByWhatThisRunBrought() {
    meter.begins("baci", 1_000_000_000);
    reach(10, 1_100_000_000, -1);
    reach(30, 1_300_000_000, -1);

    assertThat(printed.toString(UTF_8).lines())
        .containsExactly("fetch     baci                         1.3 GB, 10 MB a second");
  }
}
