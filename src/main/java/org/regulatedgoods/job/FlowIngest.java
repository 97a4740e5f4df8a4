package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.lake.Parts;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.source.AppliedCorrection;
import org.regulatedgoods.source.CorrectedRows;
import org.regulatedgoods.source.Fate;
import org.regulatedgoods.source.FileKeys;
import org.regulatedgoods.source.FlowReader;
import org.regulatedgoods.source.Ingested;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.RawFile;

/**
 * Ingests flows by product file by file: a file that is as it was is not read again, what a changed
 * one held is replaced, and what one held that is gone is withdrawn. The table is the one that all
 * files give when they are read anew.
 */
record FlowIngest(JobContext context, SourceFiles files, Source source) {

  /** Reads what is new. */
  Done read(String fingerprint) {
    List<RawFile> present = files.of(source);
    Map<String, FileRecord> standing = standing(present);
    List<RawFile> changed =
        present.stream().filter(file -> !standing.containsKey(file.name())).toList();
    FlowReader reader = new FlowReader(context.spark(), context.registry());
    FlowReader.Files read = reader.read(source, changed, files.products(source));
    List<FileRecord> records = present.stream().map(file -> record(file, read, standing)).toList();
    Map<RawFile, FileKeys> keys = new HashMap<>();
    for (int i = 0; i < present.size(); i++) {
      keys.put(present.get(i), records.get(i).keys().orElseThrow());
    }
    Set<String> names = changed.stream().map(RawFile::name).collect(Collectors.toSet());
    List<AppliedCorrection> applied =
        new ArrayList<>(new CorrectionTable(context).standing(source, standing.keySet()));
    applied.addAll(read.ingested().corrections());
    new CorrectedRows(source).refuseMiscounted(applied);
    reader.refuseDuplicates(source, keys, names, applied);
    return new Done(
        fingerprint,
        whole(read.ingested(), records, standing, applied),
        records,
        Optional.of(parts(names, standing)));
  }

  /**
   * The files that the table was made from and that are as they were; none where it is in doubt.
   */
  private Map<String, FileRecord> standing(List<RawFile> present) {
    List<FileRecord> records =
        files.records(source).stream()
            .filter(record -> record.declaration().equals(files.declaration(source).hash()))
            .toList();
    if (!context
        .lake()
        .has(Tables.source(source.id()), files.fingerprint(source, records).text())) {
      return Map.of();
    }
    Map<String, String> hashes =
        present.stream().collect(Collectors.toMap(RawFile::name, files::hash));
    return records.stream()
        .filter(record -> record.hash().equals(hashes.get(record.file().name())))
        .collect(Collectors.toMap(record -> record.file().name(), record -> record));
  }

  private FileRecord record(RawFile file, FlowReader.Files read, Map<String, FileRecord> standing) {
    FileRecord plain = files.record(source, file);
    FileRecord before = standing.get(file.name());
    Optional<FileKeys> keys =
        before == null ? Optional.of(read.keys().get(file.name())) : before.keys();
    List<Fate> fates =
        before == null
            ? read.fates().stream().filter(fate -> fate.file().equals(file.name())).toList()
            : before.fates();
    return new FileRecord(
        plain.source(), plain.file(), plain.hash(), plain.declaration(), keys, fates);
  }

  /** The tidy rows of the changed files, and what became of those of all. */
  private Ingested whole(
      Ingested changed,
      List<FileRecord> records,
      Map<String, FileRecord> standing,
      List<AppliedCorrection> applied) {
    List<Fate> fates = records.stream().flatMap(record -> record.fates().stream()).toList();
    Dataset<Row> rejected = changed.rejected();
    if (!standing.isEmpty()) {
      rejected =
          context
              .lake()
              .working(Tables.REJECTED)
              .where(col(Tables.SOURCE).equalTo(source.id()))
              .where(col("file").isin(standing.keySet().toArray()))
              .unionByName(rejected);
    }
    List<LedgerEntry> ledger = new ArrayList<>(Fate.ledger(source.id(), fates));
    ledger.addAll(new CorrectedRows(source).ledger(applied));
    return new Ingested(changed.kept(), rejected, ledger, applied, changed.held());
  }

  /** The changed files and those that are gone. */
  private Parts parts(Set<String> changed, Map<String, FileRecord> standing) {
    if (standing.isEmpty()) {
      return Parts.all(FlowReader.FILE).gathered();
    }
    Set<String> replaced = new TreeSet<>(changed);
    files.records(source).stream()
        .map(record -> record.file().name())
        .filter(name -> !standing.containsKey(name))
        .forEach(replaced::add);
    return Parts.of(FlowReader.FILE, replaced).gathered();
  }
}
