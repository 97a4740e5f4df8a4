package org.regulatedgoods.job;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A change of a source as a whole, or of one of its columns or states.
 *
 * @param state null where it is of no state
 * @param year null where it is of no year
 */
record VintageChange(
    String kind,
    String column,
    String state,
    Integer year,
    String before,
    String after,
    Double difference) {

  Row row(String release, String source) {
    return RowFactory.create(
        release, source, kind, column, state, year, "", before, after, difference);
  }
}
