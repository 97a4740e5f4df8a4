package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.feature.RowUse;
import org.regulatedgoods.quality.LedgerEntry;

/**
 * The ledger between the tables of sources and the features of a good, a source after the other.
 */
final class RowUseLedger {

  static final String STAGE = "use";

  private RowUseLedger() {}

  /** What {@link RowUse} counts, of each source, in one query. */
  static List<Row> rows(List<Dataset<Row>> counted) {
    return counted.stream()
        .reduce(Dataset::unionByName)
        .map(all -> all.coalesce(all.sparkSession().sparkContext().defaultParallelism()))
        .map(Dataset::collectAsList)
        .orElse(List.of());
  }

  /** The entries of all sources, of such rows in any order. */
  static List<LedgerEntry> of(String good, List<Row> counted) {
    Map<String, List<Row>> bySource = new TreeMap<>();
    counted.stream()
        .sorted(Comparator.comparing(row -> row.<String>getAs(RowUse.REASON)))
        .forEach(
            row ->
                bySource
                    .computeIfAbsent(row.getAs(RowUse.SOURCE), source -> new ArrayList<>())
                    .add(row));
    List<LedgerEntry> entries = new ArrayList<>();
    bySource.forEach((source, rows) -> entries.addAll(entries(good + "." + source, rows)));
    return entries;
  }

  private static List<LedgerEntry> entries(String subject, List<Row> rows) {
    List<LedgerEntry> entries = new ArrayList<>();
    long read = rows.stream().mapToLong(row -> row.<Long>getAs(RowUse.ROWS)).sum();
    entries.add(new LedgerEntry(STAGE, subject, LedgerEntry.READ, "", read, List.of()));
    boolean used = false;
    for (Row row : rows) {
      String reason = row.getAs(RowUse.REASON);
      boolean kept = reason.isEmpty();
      used |= kept;
      entries.add(
          new LedgerEntry(
              STAGE,
              subject,
              kept ? LedgerEntry.KEPT : LedgerEntry.LOST,
              reason,
              row.<Long>getAs(RowUse.ROWS),
              kept ? List.of() : row.getList(row.fieldIndex(RowUse.STATES))));
    }
    if (!used) {
      entries.add(new LedgerEntry(STAGE, subject, LedgerEntry.KEPT, "", 0, List.of()));
    }
    return entries;
  }
}
