package org.regulatedgoods.job;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.regulatedgoods.lake.Lake;

/**
 * What there is to do: a table is due when it was made from something else than it would be made
 * from now.
 *
 * <p>One that explains says this of each table and lets nobody work. What a table is made from is
 * known before it is made, so the tables that are due count as made for those that depend on them:
 * what is said of all steps is what a run would do.
 */
final class Agenda {

  private final Lake lake;
  private final Progress progress;
  private final boolean explains;
  private final Map<String, String> promised = new HashMap<>();

  private Agenda(Lake lake, Progress progress, boolean explains) {
    this.lake = lake;
    this.progress = progress;
    this.explains = explains;
  }

  /** One that lets steps do what is due. */
  static Agenda working(Lake lake, Progress progress) {
    return new Agenda(lake, progress, false);
  }

  /** One that only says what is due, and why. */
  static Agenda explaining(Lake lake, Progress progress) {
    return new Agenda(lake, progress, true);
  }

  /** Whether a step is to make a table now. */
  boolean isDue(String step, String subject, String table, Fingerprint from) {
    Optional<String> reason =
        lake.isDistrusted(table)
            ? Optional.of("every table is made anew")
            : from.reason(madeFrom(table));
    if (reason.isEmpty()) {
      progress.say(
          step,
          subject,
          explains ? "skipped; nothing that it is made from has changed" : "unchanged, skipped");
    } else if (explains) {
      progress.say(step, subject, "runs; " + reason.get());
      promised.put(table, from.text());
    } else {
      progress.note(step, subject, "due; " + reason.get());
    }
    return !explains && reason.isPresent();
  }

  /** Whether tables of a source whose files went away are to be emptied now. */
  boolean withdraws(String source, Collection<String> tables) {
    if (explains) {
      progress.say("ingest", source, "withdrawn; its files are gone");
      tables.forEach(table -> promised.put(table, Withdrawal.WITHDRAWN));
    }
    return !explains;
  }

  /** What a table is made from, or will be by what is due; empty where there is none. */
  Optional<String> madeFrom(String table) {
    return Optional.ofNullable(promised.get(table)).or(() -> lake.fingerprint(table));
  }

  /** Whether no release has the table as it is, or will be by what is due. */
  boolean isUnpublished(String table) {
    return promised.containsKey(table) || lake.hasUnpublished(table);
  }

  /** Whether there is anything that no release has, or will be by what is due. */
  boolean hasUnpublished() {
    return !promised.isEmpty() || lake.hasUnpublished();
  }
}
