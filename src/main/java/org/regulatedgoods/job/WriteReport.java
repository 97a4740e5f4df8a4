package org.regulatedgoods.job;

import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.regulatedgoods.lake.Release;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;

/** Writes the report and tables of the latest release anew. */
public final class WriteReport {

  private final JobContext context;

  public WriteReport(JobContext context) {
    this.context = context;
  }

  /**
   * Writes them.
   *
   * @throws BadInput when nothing has been published yet
   */
  public void run() {
    Release release =
        context
            .lake()
            .history()
            .latest()
            .orElseThrow(
                () ->
                    new BadInput(
                        new Problem(
                            new Problem.Place("study " + context.study().id(), 0, ""),
                            Optional.empty(),
                            "there is no release yet under " + context.lakeRoot(),
                            "run refresh first")));
    Publication publication = new Publication(context);
    Path folder =
        context
            .progress()
            .step(
                "report",
                release.name(),
                () -> {
                  publication.stage(publication.findings(release));
                  return publication.export(release);
                });
    context.progress().line("report    " + new Path(folder, "report.html").toUri().getPath());
  }
}
