package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_extract_all;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.country.YearRange;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.YearColumn;
import org.regulatedgoods.source.text.TextFiles;

/**
 * The rows of a source on their way to tidy ones: text is given its type, faults are noted beside
 * the cell they are in, and nothing is thrown away.
 */
final class Candidates {

  /** Faults of the row: an array of column, value and fault. */
  static final String FAULTS = "_faults";

  /** Why the row is not kept; null where it is. */
  static final String REASON = "_reason";

  /** What the source wrote for the country. */
  static final String CODE = "_code";

  /** One of the years in a cell that holds several. */
  private static final String EVENT = "_event";

  private final List<Column> faults = new ArrayList<>();
  private Dataset<Row> rows;
  private Column sum = lit(false);

  Candidates(Dataset<Row> raw) {
    this.rows = raw;
    faults.add(
        when(
            col(TextFiles.FAULT).isNotNull(),
            fault(col(TextFiles.FAULT_COLUMN), col(TextFiles.FAULT_VALUE), col(TextFiles.FAULT))));
  }

  static Column fault(Column column, Column value, Column text) {
    return struct(column.as("column"), value.as("value"), text.as("fault"));
  }

  /** Adds a column of the rows' own. */
  Candidates with(String name, Column value) {
    rows = rows.withColumn(name, value);
    return this;
  }

  /** Rows that are sums, of which each number was in its range and the sum need not be. */
  Candidates summed(Column condition) {
    sum = condition;
    return this;
  }

  /** Notes a fault in the cell of a column wherever the condition holds. */
  Candidates faultWhere(Column condition, String header, String text) {
    faults.add(
        when(
            coalesce(condition, lit(false)).and(col(TextFiles.FAULT).isNull()),
            fault(lit(header), col("`" + header + "`").cast("string"), lit(text))));
    return this;
  }

  /** The year of each row, within the declared years. */
  Candidates year(YearColumn declared, YearRange years) {
    if (declared.fixed().isPresent()) {
      return with("_year", lit(declared.fixed().get()));
    }
    String header = declared.column();
    Column text = col("`" + header + "`");
    if (declared.each()) {
      events(text, declared.pattern());
      text = col(EVENT);
    }
    Column number =
        declared.pattern().isEmpty() || declared.each()
            ? text
            : regexp_extract(text, declared.pattern(), 1);
    Column year = number.try_cast("int").plus(declared.shift());
    faultWhere(year.isNull(), header, "not a year");
    faultWhere(
        year.lt(years.first()).or(year.gt(years.last())),
        header,
        "a year outside the source's declared years " + years);
    // Under the name of a tidy column there may stand a raw one: faults look at the raw text first.
    return with("_year", year);
  }

  /** A row for each year that the cell holds; where it holds none there is nothing to read. */
  private void events(Column text, String pattern) {
    Column found = regexp_extract_all(text, lit(pattern), lit(1));
    rows =
        rows.withColumn(EVENT, explode_outer(found))
            .withColumn(
                TextFiles.NOTE,
                coalesce(
                    col(TextFiles.NOTE),
                    when(
                        col(EVENT).isNull().and(col(TextFiles.FAULT).isNull()),
                        "no such event in this row")));
  }

  /** The declared columns under their declared names and types. */
  Candidates typed(Source source) {
    source
        .columns()
        .forEach(
            (name, column) -> {
              String header = column.headerOr(name);
              typed(name, column, header, col("`" + header + "`"));
            });
    return this;
  }

  /** A declared column made of a text in the cells under the header. */
  void typed(
      String name,
      org.regulatedgoods.source.declaration.Column column,
      String header,
      Column text) {
    switch (column.type()) {
      case TEXT -> with(tidy(name), text);
      case DATE -> {
        Column day = day(text);
        faultWhere(text.isNotNull().and(day.isNull()), header, "not a day written yyyy-MM-dd");
        with(tidy(name), day);
      }
      case DOUBLE -> number(name, column, header, text);
    }
  }

  /** The day that is written as yyyy-MM-dd; null for any other text, of which Spark takes more. */
  static Column day(Column text) {
    return when(text.rlike("^\\d{4}-\\d{2}-\\d{2}$"), text.try_cast("date"));
  }

  private void number(
      String name,
      org.regulatedgoods.source.declaration.Column column,
      String header,
      Column text) {
    Column written = text.rlike("^[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?$");
    Column read = when(written, text.try_cast("double"));
    Column number = when(abs(read).leq(Double.MAX_VALUE), read);
    faultWhere(text.isNotNull().and(number.isNull()), header, "not a number");
    if (!column.between().isEmpty()) {
      double least = column.between().get(0);
      double greatest = column.between().get(1);
      faultWhere(
          number.lt(least).or(number.gt(greatest)).and(not(sum)),
          header,
          "outside the declared range " + least + " to " + greatest);
    }
    with(tidy(name), number);
  }

  /** Tidy columns are prefixed until the raw ones are dropped, since names may coincide. */
  static String tidy(String name) {
    return "_tidy_" + name;
  }

  /** The rows with their faults. */
  Dataset<Row> rows() {
    return rows.withColumn(
        FAULTS,
        filter(
            array(faults.toArray(new Column[0])),
            fault ->
                fault
                    .isNotNull()
                    .and(col(TextFiles.NOTE).isNull())
                    .and(col(RawCorrections.DROPPED).isNull())));
  }
}
