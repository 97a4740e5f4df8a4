package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import org.regulatedgoods.glm.SampleFlow;
import org.regulatedgoods.quality.LedgerEntry;

/** The rows of a regression as the ledger has them. */
final class SampleLedger {

  private SampleLedger() {}

  /** Rows in, those lost by the column that they lack, and rows used. */
  static List<LedgerEntry> of(String stage, String subject, SampleFlow flow) {
    List<LedgerEntry> entries = new ArrayList<>();
    entries.add(new LedgerEntry(stage, subject, LedgerEntry.READ, "", flow.rowsIn(), List.of()));
    flow.dropped()
        .forEach(
            dropped ->
                entries.add(
                    new LedgerEntry(
                        stage,
                        subject,
                        LedgerEntry.LOST,
                        "no value of " + dropped.column(),
                        dropped.count(),
                        dropped.keys())));
    entries.add(new LedgerEntry(stage, subject, LedgerEntry.KEPT, "", flow.rowsUsed(), List.of()));
    return entries;
  }
}
