package org.regulatedgoods.fetch;

import java.time.Duration;

/**
 * How long a server is waited for.
 *
 * @param connect until it takes the connection
 * @param read until it sends its next bytes
 * @param attempts how often in a row it may fail without a byte of progress
 * @param first the pause after the first failure; it doubles with each
 * @param longest the longest pause, also of those that a server asks for
 */
public record Patience(
    Duration connect, Duration read, int attempts, Duration first, Duration longest) {

  /** However often a connection that makes a little progress is cut. */
  private static final int CUTS = 100;

  public Patience {
    if (attempts < 1 || attempts > 30) {
      throw new IllegalArgumentException(attempts + " attempts; use 1 to 30");
    }
  }

  /** Twenty seconds to connect, a minute of silence, six attempts, at most five minutes between. */
  public static Patience usual() {
    return new Patience(
        Duration.ofSeconds(20),
        Duration.ofMinutes(1),
        6,
        Duration.ofSeconds(1),
        Duration.ofMinutes(5));
  }

  Duration pauseAfter(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 30));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  boolean isOver(int failuresInARow, int failures) {
    return failuresInARow >= attempts || failures >= CUTS;
  }
}
