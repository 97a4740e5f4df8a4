package org.regulatedgoods.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.lake.Release;
import org.regulatedgoods.report.Findings;
import org.regulatedgoods.report.VerdictLines;
import org.regulatedgoods.run.Outcome;

/**
 * The steps in order on the audit branches, then one release of all of them. Where nothing has
 * changed no table is written, and the release that stands is shown again.
 */
public final class Refresh {

  private final JobContext context;
  private final Publication publication;

  public Refresh(JobContext context) {
    this.context = context;
    this.publication = new Publication(context);
  }

  /** Refreshes, publishes and exports the study, and tells which release stands. */
  public Outcome.Stands run() {
    Optional<Release> before = context.lake().history().latest();
    steps(context);
    Release release = published();
    return new Outcome.Stands(
        release.name(),
        release.published(),
        before.filter(release::equals).isEmpty(),
        context.study().synthetic(),
        show(release));
  }

  private static void steps(JobContext context) {
    new Ingest(context).run();
    new CompareVintages(context).run();
    new ScaleSurveys(context).run();
    new BuildFeatures(context).run();
    new CompareRespondents(context).run();
    new Predict(context).run();
    new EstimateTheory(context).run();
    new CheckRobustness(context).run();
    new Fit(context).run();
    new FitPlausible(context).run();
    new KeepDeclarations(context).run();
  }

  /** Says of every step whether {@link #run} would have it work, and why; nothing is computed. */
  public void explain() {
    JobContext explaining = context.explaining();
    steps(explaining);
    Optional<Release> standing = context.lake().history().latest();
    if (standing.isEmpty() || explaining.agenda().hasUnpublished()) {
      String next = context.lake().history().next();
      context.progress().say("publish", next, "runs; there are tables that no release has");
    } else {
      explainStanding(standing.get());
    }
  }

  private void explainStanding(Release release) {
    context.progress().say("publish", release.name(), "skipped; nothing has changed, it stands");
    if (!publication.isExported(release)) {
      context.progress().say("export", release.name(), "runs; its report is not there");
    }
  }

  /** The report is made first: what cannot be reported is not published. */
  private Release published() {
    Lake lake = context.lake();
    Optional<Release> standing = lake.history().latest();
    if (standing.isPresent() && !lake.hasUnpublished()) {
      context.progress().say("publish", standing.get().name(), "nothing has changed; it stands");
      return standing.get();
    }
    Instant now = context.clock().instant();
    String next = lake.history().next();
    context
        .progress()
        .run("report", next, () -> publication.stage(publication.upcoming(next, now)));
    Release release =
        context
            .progress()
            .step("publish", next, () -> lake.history().publish(context.build().toString(), now));
    context.progress().say("publish", next, release.snapshots().size() + " tables tagged");
    return release;
  }

  private String show(Release release) {
    List<String> verdicts = publication.verdicts(release).orElseGet(() -> exported(release));
    context.progress().line("");
    verdicts.forEach(context.progress()::line);
    context.progress().line("");
    String page = new Path(publication.folder(release), "report.html").toUri().getPath();
    context.progress().line("report    " + page);
    return page;
  }

  private List<String> exported(Release release) {
    Findings findings =
        context.progress().step("report", release.name(), () -> publication.findings(release));
    if (!publication.isExported(release)) {
      context.progress().run("export", release.name(), () -> export(release, findings));
      context.progress().say("export", release.name(), "report, tables and figures written");
    }
    return VerdictLines.of(findings);
  }

  /** A process killed after publication may have left no report, or half of one. */
  private void export(Release release, Findings findings) {
    if (!publication.isStaged(release)) {
      publication.stage(findings);
    }
    publication.export(release);
  }
}
