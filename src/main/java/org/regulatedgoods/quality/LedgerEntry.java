package org.regulatedgoods.quality;

import java.util.List;

/**
 * What became of some rows at one stage of the flow. At every stage of a subject the rows in equal
 * the rows out plus those lost, reason by reason.
 *
 * @param stage in order: ingest; scale for surveys; use, of tidy rows by features; features, of
 *     country-years; years, of those by models; fit
 * @param subject the source, the table or the model
 * @param outcome {@code read}, {@code kept} or {@code lost}; {@code corrected} counts some of them
 *     again
 * @param reason why they were lost; empty otherwise
 * @param countries the codes or state ids of the rows that were lost or corrected, sorted
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

  /** Rows among those read in which a declared correction was made. */
  public static final String CORRECTED = "corrected";

  public LedgerEntry {
    countries = List.copyOf(countries);
    if (rows < 0) {
      throw new IllegalArgumentException(stage + " of " + subject + " counts " + rows + " rows");
    }
  }
}
