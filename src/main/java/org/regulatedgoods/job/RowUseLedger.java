package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * The entries of all sources.
   *
   * @param counted what {@link RowUse} counts, of each source
   */
  static List<LedgerEntry> of(String good, List<Dataset<Row>> counted) {
    Map<String, List<Row>> bySource = new LinkedHashMap<>();
    counted.stream()
        .reduce(Dataset::unionByName)
        .map(all -> all.coalesce(all.sparkSession().sparkContext().defaultParallelism()))
        .map(all -> all.orderBy(col(RowUse.SOURCE), col(RowUse.REASON)).collectAsList())
        .orElse(List.of())
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
