package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.feature.FeatureTable;
import org.regulatedgoods.feature.FeatureTable.Named;
import org.regulatedgoods.feature.RowUse;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Study;

/** Tidy tables to one country-year table a good. */
public final class BuildFeatures {

  private final JobContext context;
  private final Study study;
  private final Absence absence;

  /** Made when the first good is due. */
  private FeatureTable table;

  /** What the tables of all goods look at in the same way; counted for the first that is due. */
  private List<Row> used;

  public BuildFeatures(JobContext context) {
    this.context = context;
    this.study = context.study();
    this.absence = new Absence(context);
  }

  /** Builds the table of every good of the study. */
  public void run() {
    try {
      for (Good good : study.goods()) {
        Fingerprint fingerprint = fingerprint(good);
        if (context
            .agenda()
            .isDue("features", good.id(), Tables.countryYear(good.id()), fingerprint)) {
          context.progress().run("features", good.id(), () -> build(good, fingerprint.text()));
        }
      }
    } finally {
      // The cells that the tables were put together from.
      context.session().opened().ifPresent(spark -> spark.catalog().clearCache());
    }
  }

  private Fingerprint fingerprint(Good good) {
    Fingerprint fingerprint =
        Fingerprint.by(context.build())
            .addDeclaration("the good", good)
            .addDeclaration("the years of the study", study.years())
            .addDeclaration("the declaration of the features", study.features());
    for (Source source : study.sources()) {
      table(source)
          .ifPresent(
              table -> fingerprint.addTable(table, context.agenda().madeFrom(table).orElseThrow()));
    }
    return fingerprint;
  }

  /** The table that a source's features are made of; empty where there is no file. */
  private Optional<String> table(Source source) {
    if (!source.read().hasFiles() || absence.of(source)) {
      return Optional.empty();
    }
    return Optional.of(
        source.read() instanceof Responses
            ? Tables.scores(source.id())
            : Tables.source(source.id()));
  }

  private void build(Good good, String fingerprint) {
    try {
      if (table == null) {
        table = table();
      }
      write(good, table.build(good).cache(), fingerprint);
    } catch (Exception e) {
      throw Uncomputable.told(e, study.id(), good.id());
    }
  }

  private void write(Good good, Dataset<Row> rows, String fingerprint) {
    List<LedgerEntry> ledger = ledger(good, rows);
    long universe = ledger.get(0).rows();
    ledger.addAll(RowUseLedger.of(good.id(), used(good)));
    Map<String, List<LedgerEntry>> part = Map.of("features " + good.id(), ledger);
    context
        .lake()
        .replaceParts(
            Tables.LEDGER, Tables.PART, part.keySet(), Tables.ledger(context.spark(), part));
    context.lake().replace(Tables.countryYear(good.id()), rows, fingerprint);
    String size =
        String.format(
            Locale.ROOT, "%,d country-years, %d features", universe, study.features().size());
    context.progress().say("features", good.id(), size);
  }

  /** The tidy rows of each source that there are, counted by whether a feature looks at them. */
  private List<Row> used(Good good) {
    RowUse use = new RowUse(context.registry(), good, study.years(), features());
    if (used == null) {
      used = used(use, source -> !source.isByGood());
    }
    List<Row> all = new ArrayList<>(used);
    all.addAll(used(use, Source::isByGood));
    return all;
  }

  private List<Row> used(RowUse use, Predicate<Source> which) {
    List<Dataset<Row>> counted = new ArrayList<>();
    for (Source source : study.sources()) {
      if (which.test(source)) {
        table(source)
            .ifPresent(rows -> counted.add(use.counted(source, context.lake().working(rows))));
      }
    }
    return RowUseLedger.rows(counted);
  }

  private List<Named> features() {
    List<Named> features = new ArrayList<>();
    study
        .features()
        .forEach(
            (name, declared) ->
                features.add(
                    new Named(
                        name, declared.feature(), study.source(declared.source()).orElseThrow())));
    return features;
  }

  private FeatureTable table() {
    return new FeatureTable(
        context.spark(),
        context.registry(),
        context.registry()::neighbours,
        study.years(),
        features(),
        source -> table(study.source(source).orElseThrow()).map(context.lake()::working));
  }

  /** For each feature, how many country-years have a value, and the states that lack one. */
  private List<LedgerEntry> ledger(Good good, Dataset<Row> rows) {
    List<Column> counts = new ArrayList<>();
    for (String feature : study.features().keySet()) {
      counts.add(count(col(feature)));
      counts.add(array_sort(collect_set(when(col(feature).isNull(), col("state")))));
    }
    Row all = rows.agg(count(lit(1)), counts.toArray(new Column[0])).collectAsList().get(0);
    List<LedgerEntry> entries = new ArrayList<>();
    int position = 1;
    for (String feature : study.features().keySet()) {
      Presence presence =
          new Presence(all.getLong(0), all.getLong(position), all.getList(position + 1));
      entries.addAll(presence.entries(good.id() + "." + feature));
      position += 2;
    }
    return entries;
  }

  private record Presence(long universe, long present, List<String> lacking) {
    List<LedgerEntry> entries(String subject) {
      List<LedgerEntry> entries = new ArrayList<>();
      entries.add(entry(subject, LedgerEntry.READ, "", universe, List.of()));
      entries.add(entry(subject, LedgerEntry.KEPT, "", present, List.of()));
      if (present < universe) {
        entries.add(entry(subject, LedgerEntry.LOST, "no value", universe - present, lacking));
      }
      return entries;
    }

    private static LedgerEntry entry(
        String subject, String outcome, String reason, long rows, List<String> countries) {
      return new LedgerEntry("features", subject, outcome, reason, rows, countries);
    }
  }
}
