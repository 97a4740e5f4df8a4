package org.regulatedgoods.source;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The candidate rows of a source in one shape.
 *
 * @param rows the tidy columns and the bookkeeping of {@link Candidates}
 * @param columns the tidy columns, in order
 * @param key the tidy columns that no two kept rows may share; none where they may share all
 */
record Tidy(Dataset<Row> rows, List<String> columns, List<String> key) {
  Tidy {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }
}
