package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.Votes;
import org.regulatedgoods.source.text.TextFiles;

/** Refuses a file of roll calls with a malformed row, an unreadable day or a roll call twice. */
record RollCallCheck(Source source, Votes read) {

  /** The day of a roll call; null where it is not written as declared. */
  static Column day(Votes read) {
    Column text = col("`" + read.date() + "`");
    return read.dayFormat().equals("yyyy-MM-dd")
        ? Candidates.day(text)
        : functions.try_to_timestamp(text, functions.lit(read.dayFormat())).cast("date");
  }

  Dataset<Row> checked(Dataset<Row> raw) {
    Dataset<Row> rows = raw.cache();
    Column day = day(read);
    Column year = functions.year(day);
    Candidates candidates =
        new Candidates(rows)
            .faultWhere(col("`" + read.rollCall() + "`").isNull(), read.rollCall(), "no roll call")
            .faultWhere(day.isNull(), read.date(), "not a day written " + read.dayFormat())
            .faultWhere(
                year.lt(read.years().first()).or(year.gt(read.years().last())),
                read.date(),
                "a year outside the source's declared years " + read.years());
    List<Row> faults =
        candidates
            .rows()
            .where(size(col(Candidates.FAULTS)).gt(0))
            .select(
                col(TextFiles.FILE),
                col(TextFiles.LINE),
                explode(col(Candidates.FAULTS)).as("fault"))
            .orderBy(TextFiles.FILE, TextFiles.LINE)
            .limit(20)
            .collectAsList();
    if (!faults.isEmpty()) {
      throw new BadData(faults.stream().map(row -> RowFates.problem(source, row)).toList());
    }
    SourceReader.refuseDuplicates(source, rows, List.of(read.rollCall()));
    return rows;
  }
}
