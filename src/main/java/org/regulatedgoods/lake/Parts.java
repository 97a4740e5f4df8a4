package org.regulatedgoods.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;

/**
 * Parts of a table that is kept in parts.
 *
 * @param column the column that says which part a row belongs to
 * @param named the parts that are meant; empty where all are
 */
public record Parts(String column, Optional<List<String>> named) {

  /** All parts, whatever is there. */
  public static Parts all(String column) {
    return new Parts(column, Optional.empty());
  }

  public static Parts of(String column, Collection<String> parts) {
    return new Parts(column, Optional.of(List.copyOf(parts)));
  }

  Column condition() {
    return named.map(parts -> col(column).isin(parts.toArray())).orElse(lit(true));
  }
}
