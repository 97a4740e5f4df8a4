package org.regulatedgoods.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regulatedgoods.quality.LedgerEntry;

/**
 * What became of some rows of a file.
 *
 * @param reason why they are not kept; empty where they are
 * @param countries what the file writes for the countries of rows that are not kept, sorted
 */
public record Fate(String file, String reason, long rows, List<String> countries)
    implements Serializable {
  public Fate {
    countries = List.copyOf(countries);
  }

  /** The ledger of a source of those files: all rows read, then those kept, then by reason. */
  public static List<LedgerEntry> ledger(String source, List<Fate> fates) {
    Map<String, List<Fate>> byReason = new TreeMap<>();
    fates.forEach(fate -> byReason.computeIfAbsent(fate.reason, r -> new ArrayList<>()).add(fate));
    List<LedgerEntry> entries = new ArrayList<>();
    entries.add(new LedgerEntry("ingest", source, LedgerEntry.READ, "", rowsOf(fates), List.of()));
    byReason.forEach(
        (reason, own) -> {
          TreeSet<String> countries = new TreeSet<>();
          own.forEach(fate -> countries.addAll(fate.countries));
          String outcome = reason.isEmpty() ? LedgerEntry.KEPT : LedgerEntry.LOST;
          entries.add(
              new LedgerEntry(
                  "ingest", source, outcome, reason, rowsOf(own), List.copyOf(countries)));
        });
    return entries;
  }

  private static long rowsOf(List<Fate> fates) {
    return fates.stream().mapToLong(Fate::rows).sum();
  }
}
