package org.regulatedgoods.glm;

import java.io.Serializable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** A number that one row holds by itself, of which design columns are products. */
sealed interface Atom extends Serializable {

  String column();

  /** The coefficient name of a design column that is this atom alone. */
  String name();

  Column expression();

  record Value(String column) implements Atom {
    @Override
    public String name() {
      return column;
    }

    @Override
    public Column expression() {
      return Columns.named(column).cast("double");
    }
  }

  /** 1 where the column is at the level, else 0. */
  record Level(String column, String level, String name) implements Atom {
    @Override
    public Column expression() {
      return functions
          .when(Columns.named(column).cast("string").equalTo(level), 1.0)
          .otherwise(0.0);
    }
  }
}
