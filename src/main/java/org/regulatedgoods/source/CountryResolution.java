package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.source.declaration.CountryColumn;
import org.regulatedgoods.source.text.TextFiles;

/**
 * The last step to tidy rows with one country: its code becomes a state, or a reason, or a fault.
 */
record CountryResolution(CodeTable codes, CountryColumn country) {

  Dataset<Row> of(Candidates candidates) {
    Dataset<Row> resolved =
        codes.resolve(
            tidyOnly(candidates), Candidates.CODE, country.scheme(), "state", Candidates.REASON);
    return Unknown.noted(resolved, country.column(), Candidates.CODE, country.scheme());
  }

  /** Drops the raw columns and gives the tidy ones their names. */
  static Dataset<Row> tidyOnly(Candidates candidates) {
    Dataset<Row> rows = candidates.rows();
    List<Column> columns = new ArrayList<>();
    String prefix = Candidates.tidy("");
    for (String name : rows.columns()) {
      if (name.startsWith(prefix)) {
        columns.add(col("`" + name + "`").as(name.substring(prefix.length())));
      }
    }
    columns.add(col("_year").as("year"));
    for (String kept :
        List.of(
            TextFiles.FILE,
            TextFiles.LINE,
            TextFiles.ROWS,
            TextFiles.NOTE,
            RawCorrections.CORRECTED,
            RawCorrections.DROPPED,
            Candidates.CODE,
            Candidates.FAULTS)) {
      columns.add(col(kept));
    }
    return rows.select(columns.toArray(new Column[0]));
  }
}
