package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.report.Provenance;
import org.regulatedgoods.source.declaration.Origin;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Study;

/** Reads from the tables what was read of which file and became of its rows, for the report. */
record ProvenanceReader(Study study, ReleaseReader lake) {

  List<LedgerEntry> ledger() {
    List<LedgerEntry> entries = new ArrayList<>();
    for (Row row :
        lake.table(Tables.LEDGER).orderBy("stage", "subject", "position").collectAsList()) {
      entries.add(
          new LedgerEntry(
              row.getAs("stage"),
              row.getAs("subject"),
              row.getAs("outcome"),
              row.getAs("reason"),
              row.<Long>getAs("rows"),
              row.getList(row.fieldIndex("countries"))));
    }
    return entries;
  }

  List<Provenance> provenance(List<LedgerEntry> ledger) {
    Map<String, List<Provenance.RawFile>> files = new HashMap<>();
    for (Row row : lake.table(Tables.FILES).orderBy(Tables.SOURCE, "file").collectAsList()) {
      files
          .computeIfAbsent(row.getAs(Tables.SOURCE), key -> new ArrayList<>())
          .add(
              new Provenance.RawFile(
                  row.getAs("file"), row.<Long>getAs("bytes"), row.getAs("sha256")));
    }
    return study.sources().stream()
        .map(source -> provenance(source, files.getOrDefault(source.id(), List.of()), ledger))
        .toList();
  }

  private static Provenance provenance(
      Source source, List<Provenance.RawFile> files, List<LedgerEntry> ledger) {
    Origin origin = source.origin();
    return new Provenance(
        source.id(),
        origin.producer(),
        origin.title(),
        origin.version(),
        origin.published(),
        origin.license(),
        origin.citation(),
        origin.url(),
        origin.note() == null ? "" : origin.note(),
        files,
        rows(source, ledger, LedgerEntry.READ),
        rows(source, ledger, LedgerEntry.KEPT));
  }

  private static long rows(Source source, List<LedgerEntry> ledger, String outcome) {
    return ledger.stream()
        .filter(entry -> entry.stage().equals("ingest") && entry.subject().equals(source.id()))
        .filter(entry -> entry.outcome().equals(outcome))
        .mapToLong(LedgerEntry::rows)
        .sum();
  }
}
