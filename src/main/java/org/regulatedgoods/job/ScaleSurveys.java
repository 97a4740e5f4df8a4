package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.survey.AdditiveIndex;

/** Responses to scores, a table a survey. */
public final class ScaleSurveys {

  private static final String STAGE = "scale";

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
              Dataset<Row> answers = context.lake().working(responses);
              Dataset<Row> scores = new AdditiveIndex(survey).scores(answers).cache();
              writeLedger(source, answers, scores);
              context.lake().replace(Tables.scores(source.id()), scores, fingerprint);
              String governments = String.format(Locale.ROOT, "%,d governments", scores.count());
              context.progress().say("scale", source.id(), governments + " scored");
            });
  }

  /** An official may have answered too little; the states of those are named. */
  private void writeLedger(Source source, Dataset<Row> answers, Dataset<Row> scores) {
    Map<String, Long> read = byState(answers, count(lit(1)));
    Map<String, Long> scored = byState(scores, sum("officials").cast("bigint"));
    long all = total(read);
    long kept = total(scored);
    List<LedgerEntry> entries = new ArrayList<>();
    entries.add(new LedgerEntry(STAGE, source.id(), LedgerEntry.READ, "", all, List.of()));
    entries.add(new LedgerEntry(STAGE, source.id(), LedgerEntry.KEPT, "", kept, List.of()));
    if (kept < all) {
      List<String> states =
          read.keySet().stream()
              .filter(state -> !read.get(state).equals(scored.get(state)))
              .sorted()
              .toList();
      entries.add(
          new LedgerEntry(
              STAGE,
              source.id(),
              LedgerEntry.LOST,
              "answered fewer than half of the items",
              all - kept,
              states));
    }
    Map<String, List<LedgerEntry>> part = Map.of(STAGE + " " + source.id(), entries);
    context
        .lake()
        .replaceParts(
            Tables.LEDGER, Tables.PART, part.keySet(), Tables.ledger(context.spark(), part));
  }

  private static Map<String, Long> byState(Dataset<Row> rows, Column number) {
    return rows.groupBy("state").agg(number).collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
  }

  private static long total(Map<String, Long> byState) {
    return byState.values().stream().mapToLong(Long::longValue).sum();
  }
}
