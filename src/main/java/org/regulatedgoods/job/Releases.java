package org.regulatedgoods.job;

import java.util.List;
import java.util.Optional;
import org.regulatedgoods.lake.Release;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;

/** The releases of the study as a person names them. */
record Releases(JobContext context) {

  /**
   * The release of that name or tag.
   *
   * @throws BadInput when there is none
   */
  Release named(String name) {
    return context
        .lake()
        .history()
        .find(name)
        .orElseThrow(
            () ->
                new BadInput(
                    new Problem(
                        new Problem.Place("release", 0, ""),
                        Optional.of(name),
                        "there is no such release of "
                            + context.study().id()
                            + " under "
                            + context.lakeRoot(),
                        remedy())));
  }

  private String remedy() {
    List<String> names = context.lake().history().releases().stream().map(Release::name).toList();
    return names.isEmpty() ? "there is none yet: run refresh first" : "use one of " + names;
  }
}
