package org.regulatedgoods.job;

import org.regulatedgoods.lake.Release;
import org.regulatedgoods.quality.BadInput;

/**
 * What changed in verdicts and estimates from one release to another, and why: the old
 * specification is fitted on the new data and the new one on the old, by the program that is
 * running.
 */
public final class CompareReleases {

  private final JobContext context;

  public CompareReleases(JobContext context) {
    this.context = context;
  }

  /** Prints the comparison. */
  public void run(String from, String to) {
    Releases releases = new Releases(context);
    Release old = releases.named(from);
    Release now = releases.named(to);
    String data = context.study().synthetic() ? ", on SYNTHETIC data" : "";
    context
        .progress()
        .line(context.study().id() + " from " + old.name() + " to " + now.name() + data);
    ReleaseChange change = ReleaseChange.of(context, old, now);
    change.lines().forEach(context.progress()::line);
    if (!change.isNone()) {
      attribution(old, now, change).lines().forEach(context.progress()::line);
    }
  }

  /** Only what differs is refitted. */
  private Attribution attribution(Release old, Release now, ReleaseChange change) {
    Results before = Results.of(new ReleaseReader.Released(context.lake(), old));
    Results after = Results.of(new ReleaseReader.Released(context.lake(), now));
    Results oldOld = byThisProgram(old, before);
    Results newNew = byThisProgram(now, after);
    Results oldNew;
    Results newOld;
    if (change.data().isEmpty()) {
      oldNew = oldOld;
      newOld = newNew;
    } else if (change.declarations().isEmpty()) {
      oldNew = newNew;
      newOld = oldOld;
    } else {
      oldNew = refitted(old, now);
      newOld = refitted(now, old);
    }
    return new Attribution(before, after, oldOld, oldNew, newOld, newNew);
  }

  private Results byThisProgram(Release release, Results published) {
    return release.build().equals(context.build().toString())
        ? published
        : refitted(release, release);
  }

  private Results refitted(Release declarations, Release data) {
    String subject = declarations.name() + " on " + data.name();
    return context
        .progress()
        .step(
            "refit",
            subject,
            () -> {
              try (Rebuild rebuild = Rebuild.of(context, declarations, data)) {
                return Results.of(rebuild.tables());
              } catch (BadInput e) {
                context.progress().say("refit", subject, "cannot be made: " + e.getMessage());
                return Results.NONE;
              }
            });
  }
}
