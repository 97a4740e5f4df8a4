package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.source.text.TextFiles;

/** A country code that the registry knows neither as a state nor as something else is a fault. */
final class Unknown {

  private Unknown() {}

  /** The rows with that fault added where the resolution left neither a state nor a reason. */
  static Dataset<Row> noted(Dataset<Row> rows, String header, String code, String scheme) {
    return noted(rows, header, code, scheme, "state", Candidates.REASON);
  }

  static Dataset<Row> noted(
      Dataset<Row> rows, String header, String code, String scheme, String state, String reason) {
    Column fault =
        struct(
            lit(header).as("column"),
            col(code).as("value"),
            when(col(code).isNull(), lit("no country"))
                .otherwise(
                    lit(
                        "an unknown country code of the scheme "
                            + scheme
                            + "; add it to data/reference if it is right"))
                .as("fault"));
    Column unknown =
        col(state)
            .isNull()
            .and(col(reason).isNull())
            .and(col(TextFiles.NOTE).isNull())
            .and(col(RawCorrections.DROPPED).isNull())
            .and(size(col(Candidates.FAULTS)).equalTo(0));
    return rows.withColumn(
        Candidates.FAULTS,
        when(unknown, array_append(col(Candidates.FAULTS), fault))
            .otherwise(col(Candidates.FAULTS)));
  }
}
