package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * From raw values on the grid of state-years to the cells of a feature: missing policy, mean,
 * transformation and lag. All windows run over the calendar year as a key, within one state, so
 * that a missing row never shifts another and nothing crosses a succession.
 */
final class Filling {

  /** The rank of a status: the mean over a window has the status of its least direct year. */
  private static final String RANK = "_rank";

  private Filling() {}

  /** Fills a numeric feature: state, year, value, status. */
  static Dataset<Row> numeric(Dataset<Row> onGrid, Feature feature) {
    Dataset<Row> numbers = onGrid.withColumn(Observations.RAW, finite(col(Observations.RAW)));
    Dataset<Row> filled = policy(numbers, feature.missing());
    Dataset<Row> averaged = mean(filled, feature.mean());
    return lagged(
        averaged.withColumn("value", finite(expr(feature.transform().sparkSql()))), feature);
  }

  /** As a double; what is infinite or not a number is no value. */
  private static Column finite(Column number) {
    Column value = number.cast("double");
    return when(abs(value).leq(Double.MAX_VALUE), value);
  }

  /** A nominal feature is neither filled nor averaged. */
  static Dataset<Row> nominal(Dataset<Row> onGrid, Feature feature) {
    return lagged(ranked(onGrid, col(Observations.RAW), observedOrAbsent()), feature);
  }

  private static Column observedOrAbsent() {
    return when(col(Observations.RAW).isNotNull(), rank(Status.OBSERVED))
        .otherwise(rank(Status.ABSENT));
  }

  private static Column rank(Status status) {
    return lit(status.rank());
  }

  private static Dataset<Row> ranked(Dataset<Row> rows, Column value, Column rank) {
    return rows.withColumn("value", value).withColumn(RANK, rank);
  }

  private static Dataset<Row> policy(Dataset<Row> onGrid, MissingPolicy policy) {
    if (policy instanceof MissingPolicy.Zero) {
      return zero(onGrid);
    }
    if (policy instanceof MissingPolicy.CarryForward carry) {
      return carried(onGrid, carry.years().count());
    }
    if (policy instanceof MissingPolicy.Interpolate interpolate) {
      return interpolated(onGrid, interpolate.gap().count());
    }
    return ranked(onGrid, raw(), observedOrAbsent());
  }

  private static Column raw() {
    return col(Observations.RAW);
  }

  /** The column {@code zero} says which status a zero would have; null where there is none. */
  private static Dataset<Row> zero(Dataset<Row> onGrid) {
    Column missing = col(Observations.RAW).isNull();
    return ranked(
        onGrid,
        when(missing.and(col("zero").isNotNull()), lit(0.0)).otherwise(raw()),
        when(missing.and(col("zero").isNotNull()), col("zero")).otherwise(observedOrAbsent()));
  }

  private static Dataset<Row> carried(Dataset<Row> onGrid, int years) {
    WindowSpec before = Window.partitionBy("state").orderBy("year").rangeBetween(-years, 0);
    Column value = last(raw(), true).over(before);
    return ranked(
        onGrid,
        value,
        when(raw().isNotNull(), rank(Status.OBSERVED))
            .when(value.isNotNull(), rank(Status.CARRIED))
            .otherwise(rank(Status.ABSENT)));
  }

  private static Dataset<Row> interpolated(Dataset<Row> onGrid, int gap) {
    WindowSpec before = Window.partitionBy("state").orderBy("year").rangeBetween(-gap, 0);
    WindowSpec after = Window.partitionBy("state").orderBy("year").rangeBetween(0, gap);
    Column known = when(raw().isNotNull(), col("year"));
    Dataset<Row> ends =
        onGrid
            .withColumn("_left", last(raw(), true).over(before))
            .withColumn("_left_year", last(known, true).over(before))
            .withColumn("_right", first(raw(), true).over(after))
            .withColumn("_right_year", first(known, true).over(after));
    Column span = col("_right_year").minus(col("_left_year"));
    Column within = span.gt(0).and(span.minus(1).leq(gap));
    Column line =
        when(
            within,
            col("_left")
                .plus(
                    col("_right")
                        .minus(col("_left"))
                        .multiply(col("year").minus(col("_left_year")))
                        .divide(span)));
    return ranked(
            ends,
            coalesce(raw(), line),
            when(raw().isNotNull(), rank(Status.OBSERVED))
                .when(line.isNotNull(), rank(Status.INTERPOLATED))
                .otherwise(rank(Status.ABSENT)))
        .drop("_left", "_left_year", "_right", "_right_year");
  }

  private static Dataset<Row> mean(Dataset<Row> rows, Years years) {
    int k = years.count();
    if (k == 1) {
      return rows;
    }
    WindowSpec window = Window.partitionBy("state").orderBy("year").rangeBetween(-(k - 1), 0);
    Column enough = count(col("value")).over(window).geq((k + 1) / 2);
    Column mean = when(enough, avg(col("value")).over(window));
    Column rank =
        when(enough, max(when(col("value").isNotNull(), col(RANK))).over(window))
            .otherwise(rank(Status.ABSENT));
    return rows.withColumn("_mean", mean)
        .withColumn("_mean_rank", rank)
        .withColumn("value", col("_mean"))
        .withColumn(RANK, col("_mean_rank"))
        .drop("_mean", "_mean_rank");
  }

  private static Dataset<Row> lagged(Dataset<Row> rows, Feature feature) {
    Column status = lit(Status.ABSENT.word());
    for (Status candidate : Status.values()) {
      status = when(col(RANK).equalTo(candidate.rank()), candidate.word()).otherwise(status);
    }
    return rows.where(col("value").isNotNull())
        .select(
            col("state"),
            col("year").plus(feature.lagYears()).as("year"),
            col("value"),
            status.as("status"));
  }
}
