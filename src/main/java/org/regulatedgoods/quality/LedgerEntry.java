package org.regulatedgoods.quality;

import java.util.List;

/**
 * What became of some rows at one stage of the flow. At every stage of a subject the rows in equal
 * the rows out plus those lost, reason by reason.
 *
 * @param stage ingest, features or fit
 * @param subject the source, the table or the model
 * @param outcome {@code read}, {@code kept} or {@code lost}
 * @param reason why they were lost; empty otherwise
 * @param countries the codes or state ids concerned, sorted; at most those that were lost
 */
public record LedgerEntry(
    String stage,
    String subject,
    String outcome,
    String reason,
    long rows,
    List<String> countries) {

  public static final String READ = "read";
  public static final String KEPT = "kept";
  public static final String LOST = "lost";

  public LedgerEntry {
    countries = List.copyOf(countries);
    if (rows < 0) {
      throw new IllegalArgumentException(stage + " of " + subject + " counts " + rows + " rows");
    }
  }
}
