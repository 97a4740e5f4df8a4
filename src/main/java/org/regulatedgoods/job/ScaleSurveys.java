package org.regulatedgoods.job;

import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.survey.AdditiveIndex;

/** Responses to scores, a table a survey. */
public final class ScaleSurveys {

  private final JobContext context;

  public ScaleSurveys(JobContext context) {
    this.context = context;
  }

  /** Scales every survey of the study whose responses are there. */
  public void run() {
    SourceFiles files = new SourceFiles(context);
    for (Source source : context.study().sources()) {
      if (source.read() instanceof Responses survey && !files.isAbsent(source)) {
        scale(source, survey);
      }
    }
  }

  private void scale(Source source, Responses survey) {
    String responses = Tables.source(source.id());
    String fingerprint =
        new Fingerprint().add(context.lake().fingerprint(responses).orElseThrow()).hex();
    if (context.lake().has(Tables.scores(source.id()), fingerprint)) {
      context.progress().say("scale", source.id(), "unchanged, skipped");
      return;
    }
    context
        .progress()
        .run(
            "scale",
            source.id(),
            () -> {
              Dataset<Row> scores =
                  new AdditiveIndex(survey).scores(context.lake().working(responses)).cache();
              context.lake().replace(Tables.scores(source.id()), scores, fingerprint);
              String governments = String.format(Locale.ROOT, "%,d governments", scores.count());
              context.progress().say("scale", source.id(), governments + " scored");
            });
  }
}
