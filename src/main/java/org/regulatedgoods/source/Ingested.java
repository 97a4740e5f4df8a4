package org.regulatedgoods.source;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.quality.LedgerEntry;

/**
 * What became of a source's files.
 *
 * @param kept the tidy rows
 * @param rejected the others: source, file, line, country, year, reason
 * @param ledger the counts of both; they add up to the rows read
 * @param corrections those that were made, row by row
 * @param held what the rows are made from, kept until {@link #release}
 */
public record Ingested(
    Dataset<Row> kept,
    Dataset<Row> rejected,
    List<LedgerEntry> ledger,
    List<AppliedCorrection> corrections,
    Held held) {
  public Ingested {
    ledger = List.copyOf(ledger);
    corrections = List.copyOf(corrections);
  }

  /** What is kept between counting the rows and writing them. */
  public interface Held {
    void release();
  }

  /** Gives up what is kept. */
  public void release() {
    held.release();
  }
}
