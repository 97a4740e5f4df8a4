package org.regulatedgoods.job;

import java.util.List;
import java.util.Locale;
import org.regulatedgoods.lake.Release;

/** Lists what is published. */
public final class ListReleases {

  private final JobContext context;

  public ListReleases(JobContext context) {
    this.context = context;
  }

  /** Prints a line a release, the latest last. */
  public void run() {
    List<Release> releases = context.lake().releases();
    if (releases.isEmpty()) {
      context
          .progress()
          .line("no release of " + context.study().id() + " yet under " + context.lakeRoot());
    }
    for (Release release : releases) {
      context
          .progress()
          .line(
              String.format(
                  Locale.ROOT,
                  "%-6s %s  %d tables  build %s",
                  release.name(),
                  release.published(),
                  release.snapshots().size(),
                  release.build()));
    }
  }
}
