package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;

/** Refuses a file of roll calls with a malformed row, an unreadable day or a roll call twice. */
record RollCallCheck(Source source, Read.Votes read) {

  Dataset<Row> checked(Dataset<Row> raw) {
    Dataset<Row> rows = raw.cache();
    Column day = col("`" + read.date() + "`").try_cast("date");
    Candidates candidates =
        new Candidates(rows)
            .faultWhere(day.isNull(), read.date(), "not a day written yyyy-MM-dd")
            .faultWhere(
                org.apache
                    .spark
                    .sql
                    .functions
                    .year(day)
                    .lt(read.years().first())
                    .or(org.apache.spark.sql.functions.year(day).gt(read.years().last())),
                read.date(),
                "a year outside the source's declared years " + read.years());
    List<Row> faults =
        candidates
            .rows()
            .where(size(col(Candidates.FAULTS)).gt(0))
            .select(
                col(StrictCsv.FILE),
                col(StrictCsv.LINE),
                explode(col(Candidates.FAULTS)).as("fault"))
            .orderBy(StrictCsv.FILE, StrictCsv.LINE)
            .limit(20)
            .collectAsList();
    if (!faults.isEmpty()) {
      throw new BadInput(faults.stream().map(row -> SourceReader.problem(source, row)).toList());
    }
    List<Row> twice =
        rows.groupBy("`" + read.rollCall() + "`")
            .count()
            .where("count > 1")
            .limit(1)
            .collectAsList();
    if (!twice.isEmpty()) {
      throw new BadInput(
          new Problem(
              new Problem.Place(RawFiles.shown(read.rollCalls()), 0, read.rollCall()),
              Optional.of(twice.get(0).getString(0)),
              "a duplicate key: the roll call stands twice",
              "keep one of them"));
    }
    return rows;
  }
}
