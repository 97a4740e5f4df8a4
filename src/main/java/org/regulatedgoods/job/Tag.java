package org.regulatedgoods.job;

import java.util.Optional;
import org.regulatedgoods.lake.Release;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;

/**
 * Gives a release a name of its own, by which Iceberg finds it in every table and nothing expires.
 */
public final class Tag {

  private final JobContext context;

  public Tag(JobContext context) {
    this.context = context;
  }

  /**
   * Tags the release.
   *
   * @throws BadInput when there is none, or the tag is not a name
   */
  public void run(String name, String tag) {
    Release release = new Releases(context).named(name);
    try {
      context.lake().history().tag(release, tag);
    } catch (IllegalArgumentException e) {
      throw new BadInput(
          new Problem(
              new Problem.Place("tag", 0, ""),
              Optional.of(tag),
              "it cannot be a tag",
              e.getMessage()));
    }
    context.progress().say("tag", release.name(), "is tagged " + tag + " in every table");
  }
}
