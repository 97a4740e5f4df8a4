package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.regulatedgoods.country.RegionScheme;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.source.declaration.Regions;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.survey.GovernmentScore;
import org.regulatedgoods.survey.Respondent;
import org.regulatedgoods.survey.Scaled;
import org.regulatedgoods.survey.SurveyScale;

/** Responses to scores and to what is to be known of their scale, two tables a survey. */
public final class ScaleSurveys {

  private static final String STAGE = "scale";

  /** Of plausible values and parallel analyses. */
  private static final long SEED = 2006;

  private final JobContext context;

  public ScaleSurveys(JobContext context) {
    this.context = context;
  }

  /** Scales every survey of the study whose responses are there. */
  public void run() {
    Absence absence = new Absence(context);
    for (Source source : context.study().sources()) {
      if (source.read() instanceof Responses survey && !absence.of(source)) {
        scale(source, survey);
      }
    }
  }

  private void scale(Source source, Responses survey) {
    String responses = Tables.source(source.id());
    Optional<RegionScheme> regions = regions(context);
    Fingerprint fingerprint =
        Fingerprint.by(context.build())
            .addTable(responses, context.agenda().madeFrom(responses).orElseThrow())
            .addDeclaration(
                "the regions", regions.map(RegionScheme::regionOfState).orElse(Map.of()));
    if (!context.agenda().isDue("scale", source.id(), Tables.scores(source.id()), fingerprint)) {
      return;
    }
    context
        .progress()
        .run(
            "scale",
            source.id(),
            () -> {
              List<Respondent> respondents =
                  new ResponseRows(source.id(), survey).of(context.lake().working(responses));
              Scaled scaled =
                  new SurveyScale(source.id(), survey, SEED)
                      .scale(
                          respondents,
                          state -> regions.flatMap(s -> s.regionOf(state)).orElse(null));
              writeLedger(source.id(), respondents, scaled.scores());
              write(source.id(), survey, scaled, fingerprint.text());
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

  /** An official may have answered too little; the states of those are named. */
  private void writeLedger(String id, List<Respondent> respondents, List<GovernmentScore> scores) {
    Map<String, Integer> left = new TreeMap<>();
    respondents.forEach(respondent -> left.merge(respondent.state(), 1, Integer::sum));
    scores.forEach(score -> left.merge(score.state(), -score.officials(), Integer::sum));
    left.values().removeIf(count -> count == 0);
    long lost = left.values().stream().mapToLong(Integer::longValue).sum();
    long all = respondents.size();
    List<LedgerEntry> entries = new ArrayList<>();
    entries.add(new LedgerEntry(STAGE, id, LedgerEntry.READ, "", all, List.of()));
    entries.add(new LedgerEntry(STAGE, id, LedgerEntry.KEPT, "", all - lost, List.of()));
    if (lost > 0) {
      entries.add(
          new LedgerEntry(
              STAGE,
              id,
              LedgerEntry.LOST,
              "answered too few of the items",
              lost,
              List.copyOf(left.keySet())));
    }
    Map<String, List<LedgerEntry>> part = Map.of(STAGE + " " + id, entries);
    context
        .lake()
        .replaceParts(
            Tables.LEDGER, Tables.PART, part.keySet(), Tables.ledger(context.spark(), part));
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
