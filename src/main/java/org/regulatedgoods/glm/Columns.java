package org.regulatedgoods.glm;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** References to columns by their exact name, whatever characters it has. */
final class Columns {
  private Columns() {}

  static Column named(String column) {
    return functions.col("`" + column.replace("`", "``") + "`");
  }
}
