package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.Votes;
import org.regulatedgoods.source.text.RawFiles;
import org.regulatedgoods.source.text.TextFiles;

/**
 * Roll-call votes. Where a session has several records of one resolution, the titled one with the
 * most votes cast is kept: the others are votes on paragraphs, or the same vote entered twice.
 */
record VoteShape(SparkSession spark, RawFiles files, CodeTable codes) {

  private static final List<String> COLUMNS =
      List.of("state", "year", "roll_call", "session", "resolution", "date", "title", "vote");

  Tidy tidy(Source source, Votes read) {
    Dataset<Row> votes =
        new RawCorrections(source)
            .read(
                spark, files.require(source.id(), read.votes()), read.format(), voteColumns(read));
    Dataset<Row> joined =
        votes
            .withColumn("_roll_call", col("`" + read.rollCall() + "`"))
            .join(
                broadcast(rollCalls(source, read, votes)),
                col("_roll_call").equalTo(col("_rc")),
                "left");
    Column choice = choice(read);
    Candidates candidates =
        new Candidates(CountryCodes.in(joined, read.country(), Candidates.CODE))
            .faultWhere(
                choice.isNull(), read.vote(), "not a vote that the source declares under values")
            .faultWhere(col("_rc").isNull(), read.rollCall(), "no such roll call in the other file")
            .with("_year", col("_rc_year"))
            .with(Candidates.tidy("roll_call"), col("_roll_call"))
            .with(Candidates.tidy("session"), col("_rc_session"))
            .with(Candidates.tidy("resolution"), col("_rc_resolution"))
            .with(Candidates.tidy("date"), col("_rc_date"))
            .with(Candidates.tidy("title"), col("_rc_title"))
            .with(Candidates.tidy("vote"), choice)
            .with(Candidates.tidy("_chosen"), col("_rc_chosen"));
    Dataset<Row> resolved = new CountryResolution(codes, read.country()).of(candidates);
    Dataset<Row> rows =
        resolved.withColumn(
            Candidates.REASON,
            when(
                    coalesce(col("_chosen"), lit(true)).unary_$bang(),
                    lit("another record of the same resolution is kept"))
                .otherwise(col(Candidates.REASON)));
    return new Tidy(rows, COLUMNS, List.of("state", "roll_call"));
  }

  /** What the state did, in the words of this project. */
  private static Column choice(Votes read) {
    Column choice = lit(null).cast("string");
    for (Map.Entry<String, String> value : read.values().entrySet()) {
      choice =
          when(col("`" + read.vote() + "`").equalTo(value.getKey()), value.getValue())
              .otherwise(choice);
    }
    return choice;
  }

  private static List<String> voteColumns(Votes read) {
    List<String> columns = new ArrayList<>(List.of(read.country().column(), read.vote()));
    columns.addAll(read.rollCalls().isEmpty() ? rollCallColumns(read) : List.of(read.rollCall()));
    return columns.stream().distinct().toList();
  }

  private static List<String> rollCallColumns(Votes read) {
    return SourceReader.distinct(
        read.rollCall(), read.session(), read.date(), read.resolution(), read.title());
  }

  /** The rows of the other file, or where there is none, one row of votes for each roll call. */
  private Dataset<Row> rollCallRows(Source source, Votes read, Dataset<Row> votes) {
    return read.rollCalls().isEmpty()
        ? votes.dropDuplicates(new String[] {read.rollCall()})
        : RawCorrections.uncorrected(
            TextFiles.read(
                spark,
                files.require(source.id() + ".roll-calls", read.rollCalls()),
                read.format(),
                rollCallColumns(read)));
  }

  /** The roll calls, each with whether it is the record of its resolution that is kept. */
  private Dataset<Row> rollCalls(Source source, Votes read, Dataset<Row> votes) {
    Dataset<Row> raw = rollCallRows(source, read, votes);
    Dataset<Row> recorded =
        votes
            .where(col(RawCorrections.DROPPED).isNull())
            .where(choice(read).isin(Votes.CAST.toArray()))
            .groupBy(col("`" + read.rollCall() + "`").as("_counted"))
            .agg(count(lit(1)).as("_n"));
    Column day = RollCallCheck.day(read);
    WindowSpec sameResolution =
        Window.partitionBy("_rc_session", "_rc_resolution")
            .orderBy(
                when(col("_rc_title").isNull(), 1).otherwise(0),
                coalesce(col("_n"), lit(0)).desc(),
                col("_rc").try_cast("long"),
                col("_rc"));
    return new RollCallCheck(source, read)
        .checked(raw)
        .select(
            col("`" + read.rollCall() + "`").as("_rc"),
            col("`" + read.session() + "`").as("_rc_session"),
            day.as("_rc_date"),
            org.apache.spark.sql.functions.year(day).as("_rc_year"),
            col("`" + read.resolution() + "`").as("_rc_resolution"),
            col("`" + read.title() + "`").as("_rc_title"))
        .join(recorded, col("_rc").equalTo(col("_counted")), "left")
        .withColumn(
            "_rc_chosen",
            col("_rc_resolution").isNull().or(row_number().over(sameResolution).equalTo(1)))
        .drop("_counted", "_n");
  }
}
