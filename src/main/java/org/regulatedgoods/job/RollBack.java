package org.regulatedgoods.job;

import org.regulatedgoods.lake.History;
import org.regulatedgoods.lake.Release;

/** Publishes an older release again, as the next one. */
public final class RollBack {

  private final JobContext context;

  public RollBack(JobContext context) {
    this.context = context;
  }

  /** Publishes it again and exports it. */
  public void run(String name) {
    Release old = new Releases(context).named(name);
    History history = context.lake().history();
    Release restored =
        context
            .progress()
            .step("publish", history.next(), () -> history.restore(old, context.clock().instant()));
    context
        .progress()
        .say("publish", restored.name(), "holds what " + old.name() + " holds and is the latest");
    new WriteReport(context).run();
  }
}
