package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.source.text.TextFiles;

/**
 * Keeps cells of a survey out of what is said of its faults: a cell may be personal wherever it
 * stands, once a file is not what it was declared to be.
 */
final class Withheld {

  /** Numbers and short codes tell nobody's name. */
  private static final String HARMLESS = "^(?:[-+]?[0-9.,]{1,8}|[A-Za-z]{1,3}[0-9]{0,3})$";

  private static final String WORD = "(withheld)";

  private Withheld() {}

  /** What the reader says of a file that it cannot read, without the cells that it names. */
  static Dataset<Row> header(Dataset<Row> raw) {
    return raw.withColumn(
            TextFiles.FAULT,
            regexp_replace(
                col(TextFiles.FAULT),
                "(?s); it has .*",
                "; what it has is withheld, since cells of a survey may be personal"))
        .withColumn(TextFiles.FAULT_VALUE, shown(col(TextFiles.FAULT_VALUE)));
  }

  /** The faults of the rows. */
  static Dataset<Row> cells(Dataset<Row> rows) {
    return rows.withColumn(
        Candidates.FAULTS,
        transform(
            col(Candidates.FAULTS),
            fault ->
                struct(
                    fault.getField("column").as("column"),
                    shown(fault.getField("value")).as("value"),
                    fault.getField("fault").as("fault"))));
  }

  /** A cell as it may be said. */
  static String shown(String cell) {
    return cell.matches(HARMLESS) ? cell : WORD;
  }

  private static Column shown(Column value) {
    return when(value.rlike(HARMLESS), value).when(value.isNotNull(), lit(WORD));
  }
}
