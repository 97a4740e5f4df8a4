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
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.AppliedCorrection;
import org.regulatedgoods.source.CodeListCheck;
import org.regulatedgoods.source.FlowReader;
import org.regulatedgoods.source.Ingested;
import org.regulatedgoods.source.SourceReader;
import org.regulatedgoods.source.declaration.Flows;
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
      throw new BadData(problems);
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
      new Withdrawal(context).of(source);
      return Optional.empty();
    }
    List<RawFile> before = files.of(source);
    Fingerprint fingerprint = files.fingerprint(source);
    if (!context.agenda().isDue("ingest", source.id(), Tables.source(source.id()), fingerprint)) {
      return Optional.empty();
    }
    return Optional.of(
        context
            .progress()
            .step(
                "ingest",
                source.id(),
                () -> {
                  Done done = read(source, fingerprint.text());
                  refuseMoved(source, before);
                  return done;
                }));
  }

  private Done read(Source source, String fingerprint) {
    if (source.read() instanceof Flows flows) {
      new CodeListCheck(context.registry(), context.files())
          .run(source, flows, files.productsByGood(flows));
    }
    Done done =
        FlowReader.reads(source)
            ? new FlowIngest(context, files, source).read(fingerprint)
            : readWhole(source, fingerprint);
    context.progress().say("ingest", source.id(), counts(done.rows()));
    return done;
  }

  private Done readWhole(Source source, String fingerprint) {
    Ingested rows =
        new SourceReader(context.spark(), context.registry(), context.files()).read(source);
    List<FileRecord> records =
        files.of(source).stream().map(file -> files.record(source, file)).toList();
    return new Done(fingerprint, rows, records, Optional.empty());
  }

  /** What was read must be what was hashed. */
  private void refuseMoved(Source source, List<RawFile> before) {
    if (!files.of(source).equals(before)) {
      throw new BadData(
          new Problem(
              new Problem.Place(before.get(0).name(), 0, ""),
              Optional.empty(),
              "the files of the source " + source.id() + " changed while they were read",
              "run the same command again when they are whole"));
    }
  }

  private static String counts(Ingested rows) {
    long read = 0;
    long kept = 0;
    for (LedgerEntry entry : rows.ledger()) {
      read += entry.outcome().equals(LedgerEntry.READ) ? entry.rows() : 0;
      kept += entry.outcome().equals(LedgerEntry.KEPT) ? entry.rows() : 0;
    }
    String counts =
        String.format(
            Locale.ROOT,
            "%,d rows read, %,d kept, %,d set aside with a reason",
            read,
            kept,
            read - kept);
    int corrected = rows.corrections().size();
    return corrected == 0 ? counts : counts + ", " + corrected + " corrected";
  }

  /** The source's own table comes last: its fingerprint says that the rest is there. */
  private void write(Map<Source, Done> changed) {
    List<String> ids = changed.keySet().stream().map(Source::id).toList();
    context.progress().run("ingest", "ledger", () -> writeBookkeeping(ids, changed));
    Runnable[] tables =
        changed.entrySet().stream()
            .map(entry -> (Runnable) () -> writeSource(entry.getKey(), entry.getValue()))
            .toArray(Runnable[]::new);
    context.progress().run("ingest", "tables", () -> SideBySide.run(tables));
  }

  private void writeBookkeeping(List<String> ids, Map<Source, Done> changed) {
    Map<String, List<LedgerEntry>> ledger = new LinkedHashMap<>();
    List<FileRecord> records = new ArrayList<>();
    Dataset<Row> rejected = null;
    for (Map.Entry<Source, Done> entry : changed.entrySet()) {
      Done done = entry.getValue();
      ledger.put("ingest " + entry.getKey().id(), done.rows().ledger());
      records.addAll(done.files());
      Dataset<Row> own = done.rows().rejected();
      rejected = rejected == null ? own : rejected.unionByName(own);
    }
    Dataset<Row> entries = Tables.ledger(context.spark(), ledger);
    Dataset<Row> setAside = rejected;
    Dataset<Row> remembered =
        rows(records.stream().map(FileRecord::row).toList(), FileRecord.SCHEMA);
    Dataset<Row> files = rows(records.stream().map(Ingest::fileRow).toList(), Tables.FILE_ROW);
    Lake lake = context.lake();
    SideBySide.run(
        () -> lake.replaceParts(Tables.LEDGER, Tables.PART, ledger.keySet(), entries),
        () -> lake.replaceParts(Tables.REJECTED, Tables.SOURCE, ids, setAside),
        () -> new CorrectionTable(context).write(corrections(changed)),
        () -> lake.replaceParts(Tables.SOURCE_FILES, Tables.SOURCE, ids, remembered),
        () -> lake.replaceParts(Tables.FILES, Tables.SOURCE, ids, files));
  }

  private static Map<String, List<AppliedCorrection>> corrections(Map<Source, Done> changed) {
    Map<String, List<AppliedCorrection>> corrections = new LinkedHashMap<>();
    changed.forEach((source, done) -> corrections.put(source.id(), done.rows().corrections()));
    return corrections;
  }

  private Dataset<Row> rows(List<Row> rows, StructType schema) {
    return context.spark().createDataFrame(rows, schema);
  }

  private static Row fileRow(FileRecord record) {
    RawFile file = record.file();
    return RowFactory.create(record.source(), file.name(), file.size(), record.hash());
  }

  private void writeSource(Source source, Done done) {
    String table = Tables.source(source.id());
    Dataset<Row> kept = done.rows().kept();
    if (done.parts().isPresent()) {
      context.lake().replaceParts(table, done.parts().get(), kept, done.fingerprint());
    } else {
      context.lake().replace(table, kept, done.fingerprint());
    }
    done.rows().release();
  }
}
