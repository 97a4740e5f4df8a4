package org.regulatedgoods.fetch;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.regulatedgoods.source.declaration.ByteSize;

/**
 * Tells a person how a fetch goes: a line a tenth of a large file, and a line for every outcome.
 */
public final class Meter {

  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Duration RESPITE = Duration.ofSeconds(2);

  private final PrintStream out;
  private final Clock clock;
  private String subject = "";
  private Instant start = Instant.EPOCH;
  private Instant told = Instant.EPOCH;
  private long startSize;
  private long tenths;

  public Meter(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Says in a line what became of a source. */
  public void say(String source, String what) {
    out.printf(Locale.ROOT, "%-9s %-28s %s%n", "fetch", source, what);
  }

  void begins(String source, long size) {
    subject = source;
    start = clock.instant();
    told = start;
    startSize = size;
    tenths = 0;
  }

  /**
   * @param total the whole size; not positive where the server does not say it
   */
  void reached(long size, long total) {
    Instant now = clock.instant();
    Duration since = Duration.between(told, now);
    boolean step = total > 0 && size * 10 / total > tenths && since.compareTo(RESPITE) >= 0;
    if (step || since.compareTo(SILENCE) >= 0) {
      told = now;
      tenths = total > 0 ? size * 10 / total : 0;
      say(subject, line(size, total, Duration.between(start, now)));
    }
  }

  private String line(long size, long total, Duration taken) {
    long perSecond = (size - startSize) * 1000 / Math.max(1, taken.toMillis());
    String share =
        total > 0 ? " of " + new ByteSize(total) + " (" + size * 100 / total + " %)" : "";
    return new ByteSize(size) + share + ", " + new ByteSize(Math.max(0, perSecond)) + " a second";
  }
}
