package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Column;

/** Expressions over the features of a country-year table, evaluated row by row. */
public final class Evaluated {

  private Evaluated() {}

  /** The value of an expression as a double; null where it has none, or none that is finite. */
  public static Column of(Expression expression) {
    return CellSteps.finite(expr(expression.sparkSql()));
  }
}
