package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.Ingested;
import org.regulatedgoods.source.SourceReader;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.RawFile;

/** Raw files to tidy tables, a table a source; a source whose files have not changed is skipped. */
public final class Ingest {

  private final JobContext context;
  private final SourceFiles files;

  public Ingest(JobContext context) {
    this.context = context;
    this.files = new SourceFiles(context);
  }

  private record Done(String fingerprint, Ingested rows, List<Row> files) {}

  /**
   * Ingests every source of the study that has files.
   *
   * @throws BadInput with the problems of all sources, when there is one
   */
  public void run() {
    Map<Source, Done> changed = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Source source : context.study().sources()) {
      try {
        changedRows(source).ifPresent(done -> changed.put(source, done));
      } catch (BadInput e) {
        context.progress().say("ingest", source.id(), "refused");
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    if (!changed.isEmpty()) {
      write(changed);
    }
  }

  private Optional<Done> changedRows(Source source) {
    if (!source.read().hasFiles()) {
      return Optional.empty();
    }
    if (files.isAbsent(source)) {
      context.progress().say("ingest", source.id(), "no file there; declared optional, left out");
      return Optional.empty();
    }
    String fingerprint = files.fingerprint(source);
    if (context.lake().has(Tables.source(source.id()), fingerprint)) {
      context.progress().say("ingest", source.id(), "unchanged, skipped");
      return Optional.empty();
    }
    return Optional.of(
        context.progress().step("ingest", source.id(), () -> read(source, fingerprint)));
  }

  private Done read(Source source, String fingerprint) {
    Ingested rows =
        new SourceReader(context.spark(), context.registry(), context.files()).read(source);
    context.progress().say("ingest", source.id(), counts(rows.ledger()));
    return new Done(fingerprint, rows, fileRows(source));
  }

  private static String counts(List<LedgerEntry> ledger) {
    long read = 0;
    long kept = 0;
    for (LedgerEntry entry : ledger) {
      read += entry.outcome().equals(LedgerEntry.READ) ? entry.rows() : 0;
      kept += entry.outcome().equals(LedgerEntry.KEPT) ? entry.rows() : 0;
    }
    return String.format(
        Locale.ROOT,
        "%,d rows read, %,d kept, %,d set aside with a reason",
        read,
        kept,
        read - kept);
  }

  private List<Row> fileRows(Source source) {
    List<Row> rows = new ArrayList<>();
    for (RawFile file : files.of(source)) {
      rows.add(RowFactory.create(source.id(), file.name(), file.size(), files.hash(file)));
    }
    return rows;
  }

  /** The source's own table comes last: its fingerprint says that the rest is there. */
  private void write(Map<Source, Done> changed) {
    List<String> ids = changed.keySet().stream().map(Source::id).toList();
    context.progress().run("ingest", "ledger", () -> writeBookkeeping(ids, changed));
    changed.forEach(
        (source, done) ->
            context.progress().run("ingest", source.id(), () -> writeSource(source, done)));
  }

  private void writeBookkeeping(List<String> ids, Map<Source, Done> changed) {
    Map<String, List<LedgerEntry>> ledger = new LinkedHashMap<>();
    List<Row> fileRows = new ArrayList<>();
    Dataset<Row> rejected = null;
    for (Map.Entry<Source, Done> entry : changed.entrySet()) {
      Done done = entry.getValue();
      ledger.put("ingest " + entry.getKey().id(), done.rows().ledger());
      fileRows.addAll(done.files());
      Dataset<Row> own = done.rows().rejected();
      rejected = rejected == null ? own : rejected.unionByName(own);
    }
    Dataset<Row> files = context.spark().createDataFrame(fileRows, Tables.FILE_ROW).coalesce(1);
    context
        .lake()
        .replaceParts(
            Tables.LEDGER, Tables.PART, ledger.keySet(), Tables.ledger(context.spark(), ledger));
    context.lake().replaceParts(Tables.REJECTED, Tables.SOURCE, ids, rejected);
    context.lake().replaceParts(Tables.FILES, Tables.SOURCE, ids, files);
  }

  private void writeSource(Source source, Done done) {
    context.lake().replace(Tables.source(source.id()), done.rows().kept(), done.fingerprint());
    done.rows().release();
  }
}
