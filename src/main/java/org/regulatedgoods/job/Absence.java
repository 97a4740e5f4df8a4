package org.regulatedgoods.job;

import org.regulatedgoods.source.declaration.Source;

/** Which sources the lake has no rows of, since no file of theirs is there, or not any more. */
record Absence(JobContext context) {

  /**
   * What stands in the lake, and not in the folder of raw files, decides after ingest. A source
   * that is read from no file is never absent.
   */
  boolean of(Source source) {
    return source.read().hasFiles() && isWithout(Tables.source(source.id()));
  }

  private boolean isWithout(String table) {
    return context
        .agenda()
        .madeFrom(table)
        .filter(from -> !from.equals(Withdrawal.WITHDRAWN))
        .isEmpty();
  }
}
