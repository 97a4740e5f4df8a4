package org.regulatedgoods.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.spark.sql.Column;

/**
 * Parts of a table that is kept in parts.
 *
 * @param column the column that says which part a row belongs to
 * @param named the parts that are meant; empty where all are
 * @param areGathered whether each task of the rows has all of the parts that it has any of, so that
 *     they need not be brought together to be written into few files
 */
public record Parts(String column, Optional<List<String>> named, boolean areGathered) {

  /** All of a table that is not kept in parts. */
  static final Parts WHOLE = all("");

  /** All parts, whatever is there. */
  public static Parts all(String column) {
    return new Parts(column, Optional.empty(), false);
  }

  public static Parts of(String column, Collection<String> parts) {
    return new Parts(column, Optional.of(List.copyOf(parts)), false);
  }

  /** The same parts of rows that are gathered. */
  public Parts gathered() {
    return new Parts(column, named, true);
  }

  /** The same as {@link #condition} in Iceberg's terms. */
  Expression expression() {
    return named
        .<Expression>map(parts -> Expressions.in(column, parts.toArray()))
        .orElseGet(Expressions::alwaysTrue);
  }

  Column condition() {
    return named.map(parts -> col(column).isin(parts.toArray())).orElse(lit(true));
  }
}
