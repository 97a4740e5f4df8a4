package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.regulatedgoods.source.declaration.Reports;
import org.regulatedgoods.source.declaration.Reports.Revisions.Choice;

/**
 * One revision of the Harmonized System a reporter and year: in two, the same trade would count
 * twice. The one is chosen among those that have products; the rows of the others are not kept.
 */
record RevisionChoice(Reports.Revisions declared) {

  private static final WindowSpec REPORTER_YEAR = Window.partitionBy("reporter_code", "year");

  Dataset<Row> of(Dataset<Row> rows) {
    Column kept = col(Candidates.REASON).isNull().and(col(RawCorrections.DROPPED).isNull());
    Column place = when(kept, place());
    Column withProducts = when(col("level").equalTo("product"), place);
    Column chosen = coalesce(chosen(withProducts), chosen(place));
    return rows.withColumn("_chosen", chosen)
        .withColumn(
            Candidates.REASON,
            coalesce(
                col(Candidates.REASON),
                when(
                    col("_chosen").notEqual(place()),
                    concat(
                        lit("the reporter's year is read in another revision, "),
                        name(col("_chosen"))))))
        .drop("_chosen");
  }

  private Column chosen(Column place) {
    Column one = declared.ofSeveral() == Choice.LATEST ? max(place) : min(place);
    return one.over(REPORTER_YEAR);
  }

  /** The year in which the row's revision came into force. */
  private Column place() {
    return try_element_at(
        pairs(revision -> Stream.of(lit(revision), lit(Reports.Revisions.year(revision)))),
        col("classification"));
  }

  private Column name(Column year) {
    return try_element_at(
        pairs(revision -> Stream.of(lit(Reports.Revisions.year(revision)), lit(revision))), year);
  }

  private Column pairs(Function<String, Stream<Column>> pair) {
    return map(declared.values().values().stream().distinct().flatMap(pair).toArray(Column[]::new));
  }
}
