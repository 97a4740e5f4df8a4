package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The table of what a release changes of its sources. It holds the changes of one release; those of
 * an earlier one are in the earlier one.
 */
record VintageTable(JobContext context, String release) {

  private static final int LARGEST_SHOWN = 10;

  private static final StructType SCHEMA =
      new StructType()
          .add("release", DataTypes.StringType)
          .add(Tables.SOURCE, DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("column", DataTypes.StringType)
          .add("state", DataTypes.StringType)
          .add("year", DataTypes.IntegerType)
          .add("item", DataTypes.StringType)
          .add("before", DataTypes.StringType)
          .add("after", DataTypes.StringType)
          .add("difference", DataTypes.DoubleType);

  void write(Collection<Vintage> vintages, String fingerprint) {
    context.lake().replace(Tables.VINTAGE_CHANGES, rows(vintages), fingerprint);
  }

  private Dataset<Row> rows(Collection<Vintage> vintages) {
    List<Row> whole = new ArrayList<>();
    vintages.forEach(
        vintage ->
            vintage.whole().forEach(change -> whole.add(change.row(release, vintage.source()))));
    Dataset<Row> rows = context.spark().createDataFrame(whole, SCHEMA);
    for (Vintage vintage : vintages) {
      rows =
          rows.unionByName(
              vintage
                  .changes()
                  .withColumn("release", lit(release))
                  .withColumn(Tables.SOURCE, lit(vintage.source())));
    }
    return rows.coalesce(1);
  }

  /** Says how much changed of each source, and the largest revisions of all. */
  void say(Collection<Vintage> vintages) {
    vintages.forEach(
        vintage -> context.progress().say("vintages", vintage.source(), said(vintage)));
    largest(rows(vintages), LARGEST_SHOWN)
        .forEach(
            row ->
                context
                    .progress()
                    .line(
                        String.format(
                            Locale.ROOT,
                            "            %s %s: %s %s -> %s",
                            row.getAs(Tables.SOURCE),
                            place(row),
                            row.getAs("column"),
                            row.getAs("before"),
                            row.getAs("after"))));
  }

  private static String place(Row row) {
    Integer year = row.getAs("year");
    String item = row.getAs("item");
    return row.getAs("state")
        + (year == null ? "" : " " + year)
        + (item.isEmpty() ? "" : " " + item);
  }

  private static String said(Vintage vintage) {
    if (vintage.isEmpty()) {
      return "as it was released";
    }
    List<String> parts = new ArrayList<>();
    vintage
        .counts()
        .forEach((kind, count) -> parts.add(String.format(Locale.ROOT, "%,d %s", count, kind)));
    vintage.whole().stream()
        .filter(change -> change.kind().endsWith("renamed"))
        .forEach(
            change ->
                parts.add(change.kind() + " from " + change.before() + " to " + change.after()));
    CountryYears gone = vintage.gone();
    parts.add(
        String.format(
            Locale.ROOT,
            "%,d of %,d released country-years gone",
            gone.size(),
            vintage.before().size()));
    return String.join(", ", parts);
  }

  /** The revisions that are largest beside the usual size of their column's numbers. */
  static List<Row> largest(Dataset<Row> changes, int most) {
    Column usual =
        avg(abs(col("before").try_cast("double")))
            .over(Window.partitionBy(Tables.SOURCE, "column"));
    return changes
        .where(col("kind").equalTo(VintageComparison.REVISED))
        .withColumn("_weight", abs(col("difference")).divide(usual))
        .orderBy(
            col("_weight").desc_nulls_last(),
            col(Tables.SOURCE),
            col("column"),
            col("state"),
            col("year"),
            col("item"))
        .limit(most)
        .drop("_weight")
        .collectAsList();
  }
}
