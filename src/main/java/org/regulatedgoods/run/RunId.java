package org.regulatedgoods.run;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The name of one run, which stands in its report, in its metrics and in every line of its log.
 *
 * @param text {@code 20260102T030405Z-4711}: when it began, and its process
 */
public record RunId(String text) {

  /** The system property that a scheduler may name the run with; logging reads it too. */
  public static final String PROPERTY = "regulated-goods.run";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public RunId {
    if (!text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new IllegalArgumentException(
          "use up to 100 letters, digits, dots, hyphens and underscores, a letter or digit first");
    }
  }

  /** The name that the run was given, or else one of its own, which logging then knows as well. */
  public static RunId current(Clock clock) {
    String given = System.getProperty(PROPERTY, "");
    if (!given.isEmpty()) {
      return new RunId(given);
    }
    RunId id = new RunId(MOMENT.format(clock.instant()) + "-" + ProcessHandle.current().pid());
    System.setProperty(PROPERTY, id.text());
    return id;
  }

  @Override
  public String toString() {
    return text;
  }
}
