package org.regulatedgoods.job;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.regulatedgoods.country.RegionScheme;
import org.regulatedgoods.source.declaration.Regions;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.survey.GovernmentScore;
import org.regulatedgoods.survey.Scaled;
import org.regulatedgoods.survey.SurveyScale;

/** Responses to scores and to what is to be known of their scale, two tables a survey. */
public final class ScaleSurveys {

  /** Of plausible values and parallel analyses. */
  private static final long SEED = 2006;

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
    Optional<RegionScheme> regions = regions(context);
    String fingerprint =
        new Fingerprint()
            .add(context.lake().fingerprint(responses).orElseThrow())
            .addDeclaration(regions.map(RegionScheme::regionOfState).orElse(Map.of()))
            .hex();
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
              Scaled scaled =
                  new SurveyScale(source.id(), survey, SEED)
                      .scale(
                          new ResponseRows(source.id(), survey)
                              .of(context.lake().working(responses)),
                          state -> regions.flatMap(s -> s.regionOf(state)).orElse(null));
              write(source.id(), survey, scaled, fingerprint);
              context.progress().say("scale", source.id(), said(scaled));
            });
  }

  /** The scores come last: their fingerprint says that the rest is there. */
  private void write(String id, Responses survey, Scaled scaled, String fingerprint) {
    SurveyTables tables = new SurveyTables(context.spark());
    context.lake().replace(Tables.scale(id), tables.scale(scaled.statistics()), fingerprint);
    context
        .lake()
        .replace(Tables.scores(id), tables.scores(survey.year(), scaled.scores()), fingerprint);
  }

  private static String said(Scaled scaled) {
    List<GovernmentScore> scores = scaled.scores();
    boolean graded = scores.stream().anyMatch(score -> score.eap().isPresent());
    String governments = String.format(Locale.ROOT, "%,d governments scored", scores.size());
    return graded
        ? governments
        : governments
            + " by the index alone: "
            + scaled.statistics().stream()
                .filter(statistic -> statistic.name().equals("not_scaled"))
                .map(statistic -> statistic.note())
                .findFirst()
                .orElse("no government has a score");
  }

  /** The regions of the study, where it declares them. */
  static Optional<RegionScheme> regions(JobContext context) {
    return context.study().sources().stream()
        .map(Source::read)
        .filter(Regions.class::isInstance)
        .map(read -> context.registry().regionScheme(((Regions) read).scheme()))
        .findFirst();
  }
}
