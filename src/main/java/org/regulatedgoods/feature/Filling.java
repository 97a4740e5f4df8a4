package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * What a year without a value means. All windows run over the calendar year as a key, within one
 * spell of one state, so that a missing row never shifts another and nothing crosses a succession
 * or an occupation.
 */
final class Filling {

  private Filling() {}

  private static Column observedOrAbsent() {
    return when(raw().isNotNull(), rank(Status.OBSERVED)).otherwise(rank(Status.ABSENT));
  }

  private static Column rank(Status status) {
    return lit(status.rank());
  }

  private static Column raw() {
    return col(Observations.RAW);
  }

  private static Dataset<Row> ranked(Dataset<Row> rows, Column value, Column rank) {
    return rows.withColumn(CellSteps.VALUE, value).withColumn(CellSteps.RANK, rank);
  }

  /** Decides the years without a value. */
  static Dataset<Row> by(MissingPolicy policy, Dataset<Row> onGrid) {
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

  /** The column {@code zero} says which status a zero would have; null where there is none. */
  private static Dataset<Row> zero(Dataset<Row> onGrid) {
    Column missing = col(Observations.RAW).isNull();
    return ranked(
        onGrid,
        when(missing.and(col("zero").isNotNull()), lit(0.0)).otherwise(raw()),
        when(missing.and(col("zero").isNotNull()), col("zero")).otherwise(observedOrAbsent()));
  }

  private static Dataset<Row> carried(Dataset<Row> onGrid, int years) {
    WindowSpec before = CellSteps.years().rangeBetween(-years, 0);
    Column value = last(raw(), true).over(before);
    return ranked(
        onGrid,
        value,
        when(raw().isNotNull(), rank(Status.OBSERVED))
            .when(value.isNotNull(), rank(Status.CARRIED))
            .otherwise(rank(Status.ABSENT)));
  }

  private static Dataset<Row> interpolated(Dataset<Row> onGrid, int gap) {
    WindowSpec before = CellSteps.years().rangeBetween(-gap, 0);
    WindowSpec after = CellSteps.years().rangeBetween(0, gap);
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
}
