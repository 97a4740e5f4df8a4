package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.TextFiles;

/** What became of the rows of a source. */
record RowFates(Source source, Dataset<Row> rows) {

  private static final int PROBLEMS_SHOWN = 20;

  /**
   * Counts the rows by file and reason; the same pass says whether any has a fault.
   *
   * @throws BadInput when one has
   */
  List<Fate> counted() {
    List<Row> counts =
        rows.groupBy(
                col(TextFiles.FILE), coalesce(col(Candidates.REASON), lit("")).as("_fate_reason"))
            .agg(
                sum(TextFiles.ROWS),
                array_sort(
                    collect_set(when(col(Candidates.REASON).isNotNull(), col(Candidates.CODE)))),
                max(size(col(Candidates.FAULTS))))
            .collectAsList();
    if (counts.stream().anyMatch(row -> row.getInt(4) > 0)) {
      refuseFaults();
    }
    return counts.stream()
        .map(row -> new Fate(row.getString(0), row.getString(1), row.getLong(2), row.getList(3)))
        .toList();
  }

  private void refuseFaults() {
    List<Row> faults =
        rows.where(size(col(Candidates.FAULTS)).gt(0))
            .select(
                col(TextFiles.FILE),
                col(TextFiles.LINE),
                explode(col(Candidates.FAULTS)).as("fault"))
            .orderBy(TextFiles.FILE, TextFiles.LINE)
            .limit(PROBLEMS_SHOWN)
            .collectAsList();
    throw new BadData(faults.stream().map(row -> problem(source, row)).toList());
  }

  /** The problem that a row of file, line and fault is. */
  static Problem problem(Source source, Row row) {
    Row fault = row.getStruct(2);
    return new Problem(
        new Problem.Place(row.getString(0), row.getLong(1), fault.getString(0)),
        Optional.ofNullable(fault.getString(1)),
        fault.getString(2),
        "mend the file, or correct the declaration of the source " + source.id());
  }

  /** The rows that are not kept: source, file, line, country, year, reason. */
  Dataset<Row> rejected() {
    return rows.where(col(Candidates.REASON).isNotNull().and(col(TextFiles.NOTE).isNull()))
        .select(
            lit(source.id()).as("source"),
            col(TextFiles.FILE).as("file"),
            col(TextFiles.LINE).as("line"),
            col(Candidates.CODE).as("country"),
            col("year"),
            col(Candidates.REASON).as("reason"));
  }
}
