package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.report.Upkeep;

/** Reads corrections and what a release changed of its sources from the tables, for the report. */
record UpkeepReader(ReleaseReader lake, String release) {

  private static final int LARGEST_SHOWN = 25;

  Upkeep upkeep() {
    if (!lake.has(Tables.VINTAGE_CHANGES)) {
      return new Upkeep(corrections(), List.of(), List.of());
    }
    Dataset<Row> changes =
        lake.table(Tables.VINTAGE_CHANGES).where(col("release").equalTo(release));
    return new Upkeep(
        corrections(),
        changes(changes),
        VintageTable.largest(changes, LARGEST_SHOWN).stream().map(UpkeepReader::revised).toList());
  }

  private List<Upkeep.CorrectedCell> corrections() {
    if (!lake.has(Tables.CORRECTIONS)) {
      return List.of();
    }
    return lake
        .table(Tables.CORRECTIONS)
        .orderBy(Tables.SOURCE, "correction", "file", "line")
        .collectAsList()
        .stream()
        .map(UpkeepReader::corrected)
        .toList();
  }

  private static Upkeep.CorrectedCell corrected(Row row) {
    return new Upkeep.CorrectedCell(
        row.getAs(Tables.SOURCE),
        row.getAs("correction"),
        row.getAs("action"),
        row.getAs("file"),
        row.<Long>getAs("line"),
        row.getAs("country"),
        row.getAs("column"),
        Optional.ofNullable(row.getAs("before")),
        Optional.ofNullable(row.getAs("after")),
        row.getAs("reason"),
        row.getAs("citation"),
        row.getAs("coder"),
        String.valueOf(row.<Object>getAs("date")));
  }

  private static List<Upkeep.SourceChange> changes(Dataset<Row> changes) {
    return changes
        .groupBy(
            col(Tables.SOURCE),
            col("kind"),
            col("column"),
            coalesce(col("state"), lit("")).as("state"))
        .agg(
            min("year").as("first"),
            max("year").as("last"),
            count(lit(1)).as("rows"),
            min("before").as("before"))
        .orderBy(Tables.SOURCE, "kind", "column", "state")
        .collectAsList()
        .stream()
        .map(UpkeepReader::change)
        .toList();
  }

  private static Upkeep.SourceChange change(Row row) {
    Integer first = row.getAs("first");
    Integer last = row.getAs("last");
    String years =
        first == null ? "" : first.equals(last) ? String.valueOf(first) : first + "-" + last;
    return new Upkeep.SourceChange(
        row.getAs(Tables.SOURCE),
        row.getAs("kind"),
        row.getAs("column"),
        row.getAs("state"),
        row.<String>getAs("kind").endsWith("renamed") ? "(was " + row.getAs("before") + ")" : years,
        row.<Long>getAs("rows"));
  }

  private static Upkeep.RevisedCell revised(Row row) {
    Integer year = row.getAs("year");
    return new Upkeep.RevisedCell(
        row.getAs(Tables.SOURCE),
        row.getAs("state"),
        year == null ? "" : String.valueOf(year),
        row.getAs("item"),
        row.getAs("column"),
        row.getAs("before"),
        row.getAs("after"));
  }
}
