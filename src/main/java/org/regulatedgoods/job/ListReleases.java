package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.regulatedgoods.lake.Release;

/** Lists what is published. */
public final class ListReleases {

  private final JobContext context;

  public ListReleases(JobContext context) {
    this.context = context;
  }

  /** Prints a line a release, the latest last. */
  public void run() {
    List<Release> releases = context.lake().history().releases();
    if (releases.isEmpty()) {
      context
          .progress()
          .line("no release of " + context.study().id() + " yet under " + context.lakeRoot());
    }
    List<Release> before = new ArrayList<>();
    for (Release release : releases) {
      context.progress().line(line(release, before));
      before.add(release);
    }
  }

  private String line(Release release, List<Release> before) {
    Set<String> tags = context.lake().history().tags(release);
    return String.format(
        Locale.ROOT,
        "%-6s %s  %d tables  build %s%s%s",
        release.name(),
        release.published(),
        release.snapshots().size(),
        release.build(),
        first(release, before).map(one -> "  the same as " + one.name()).orElse(""),
        tags.isEmpty() ? "" : "  tagged " + String.join(", ", tags));
  }

  /** One that a roll-back published again. */
  private static Optional<Release> first(Release release, List<Release> before) {
    return before.stream().filter(one -> one.snapshots().equals(release.snapshots())).findFirst();
  }
}
