package org.regulatedgoods.job;

import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.lake.Release;
import org.regulatedgoods.report.Findings;
import org.regulatedgoods.report.VerdictLines;

/**
 * The steps in order on the audit branches, then one release of all of them. Where nothing has
 * changed no table is written, and the release that stands is shown again.
 */
public final class Refresh {

  private final JobContext context;

  public Refresh(JobContext context) {
    this.context = context;
  }

  /** Refreshes, publishes and exports the study. */
  public void run() {
    new Ingest(context).run();
    new ScaleSurveys(context).run();
    new BuildFeatures(context).run();
    new Fit(context).run();
    show(published());
  }

  private Release published() {
    Lake lake = context.lake();
    Optional<Release> standing = lake.latest();
    if (standing.isPresent() && !lake.hasUnpublished()) {
      context.progress().say("publish", standing.get().name(), "nothing has changed; it stands");
      return standing.get();
    }
    Release release =
        context
            .progress()
            .step(
                "publish",
                context.study().id(),
                () -> lake.publish(context.build().toString(), context.clock().instant()));
    context
        .progress()
        .say("publish", release.name(), release.snapshots().size() + " tables tagged");
    return release;
  }

  private void show(Release release) {
    Publication publication = new Publication(context);
    Findings findings =
        context.progress().step("report", release.name(), () -> publication.findings(release));
    Path folder = publication.folder(release);
    if (!publication.isExported(release)) {
      context
          .progress()
          .step("export", release.name(), () -> publication.export(release, findings));
      context.progress().say("export", release.name(), "report, tables and figures written");
    }
    context.progress().line("");
    VerdictLines.of(findings).forEach(context.progress()::line);
    context.progress().line("");
    context.progress().line("report    " + new Path(folder, "report.html").toUri().getPath());
  }
}
