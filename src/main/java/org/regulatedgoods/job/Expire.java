package org.regulatedgoods.job;

import java.util.List;
import org.regulatedgoods.lake.History;
import org.regulatedgoods.lake.Release;

/**
 * Forgets releases that are neither among the latest nor tagged, and deletes what only they needed.
 */
public final class Expire {

  private final JobContext context;

  public Expire(JobContext context) {
    this.context = context;
  }

  /**
   * Forgets them; their exported files stay.
   *
   * @param last how many of the latest are kept, 1 or more
   */
  public void run(int last) {
    History history = context.lake().history();
    List<Release> releases = history.releases();
    List<Release> old =
        releases.subList(0, Math.max(0, releases.size() - last)).stream()
            .filter(release -> history.tags(release).isEmpty())
            .toList();
    context.progress().run("expire", context.study().id(), () -> history.expire(old));
    context
        .progress()
        .say(
            "expire",
            context.study().id(),
            old.isEmpty()
                ? "no release is older than the last " + last + " and not tagged"
                : "forgotten: " + String.join(", ", old.stream().map(Release::name).toList()));
  }
}
