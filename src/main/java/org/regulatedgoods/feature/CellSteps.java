package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Takes the steps of a feature, from raw values on the grid of state-years to cells: state, year,
 * value and the rank of the value's status.
 */
record CellSteps(NextDoorSteps nextDoor) {

  static final String VALUE = "value";

  /** The rank of a status: a value made of several has the status of the least direct of them. */
  static final String RANK = "_rank";

  /** The cells of a feature of numbers. */
  Dataset<Row> numeric(Dataset<Row> onGrid, Feature feature) {
    Dataset<Row> rows = onGrid.withColumn(Observations.RAW, finite(col(Observations.RAW)));
    for (Step step : feature.steps()) {
      rows = take(step, rows);
    }
    return rows;
  }

  /** The cells of a feature of names, which are neither filled nor averaged. */
  static Dataset<Row> nominal(Dataset<Row> onGrid, Feature feature) {
    Dataset<Row> rows = Filling.by(new MissingPolicy.Absent(), onGrid);
    return feature.lagYears() == 0 ? rows : lagged(rows, feature.lagYears());
  }

  private Dataset<Row> take(Step step, Dataset<Row> rows) {
    if (step instanceof Step.Filled filled) {
      return Filling.by(filled.policy(), rows);
    }
    if (step instanceof Step.Totalled total) {
      return totalled(rows, total.last());
    }
    if (step instanceof Step.NextDoor neighbours) {
      return nextDoor.of(neighbours.rule(), rows);
    }
    if (step instanceof Step.Averaged mean) {
      return averaged(rows, mean);
    }
    if (step instanceof Step.Transformed transform) {
      return rows.withColumn(VALUE, finite(expr(transform.expression().sparkSql())));
    }
    if (step instanceof Step.Lagged lag) {
      return lagged(rows, lag.years().count());
    }
    return rows; // a share is taken where the rows of no state still are: in Observations
  }

  /** As a double; what is infinite or not a number is no value. */
  static Column finite(Column number) {
    Column value = number.cast("double");
    return when(abs(value).leq(Double.MAX_VALUE), value);
  }

  /** The years of one spell of one state, by the calendar. */
  static WindowSpec years() {
    return Window.partitionBy("state", Universe.SPELL).orderBy("year");
  }

  /** A year without a value adds nothing; before the first value there is no sum. */
  private static Dataset<Row> totalled(Dataset<Row> rows, int last) {
    WindowSpec toDate =
        Window.partitionBy("state")
            .orderBy("year")
            .rangeBetween(Window.unboundedPreceding(), Window.currentRow());
    return replaced(
        rows,
        when(col("year").leq(last), sum(col(VALUE)).over(toDate)),
        max(when(col(VALUE).isNotNull(), col(RANK))).over(toDate));
  }

  static Dataset<Row> averaged(Dataset<Row> rows, Step.Averaged mean) {
    WindowSpec window = years().rangeBetween(1 - mean.years().count(), 0);
    Column enough = count(col(VALUE)).over(window).geq(mean.least());
    return replaced(
        rows,
        when(enough, avg(col(VALUE)).over(window)),
        when(enough, max(when(col(VALUE).isNotNull(), col(RANK))).over(window))
            .otherwise(lit(Status.ABSENT.rank())));
  }

  /** Both are computed of the old values before either is replaced. */
  private static Dataset<Row> replaced(Dataset<Row> rows, Column value, Column rank) {
    return rows.withColumn("_new_value", value)
        .withColumn("_new_rank", rank)
        .withColumn(VALUE, col("_new_value"))
        .withColumn(RANK, col("_new_rank"))
        .drop("_new_value", "_new_rank");
  }

  private static Dataset<Row> lagged(Dataset<Row> rows, int years) {
    return rows.withColumn("year", col("year").plus(years));
  }

  /** The status of that rank, as the tables have it. */
  static Column status(Column rank) {
    Column status = lit(Status.ABSENT.word());
    for (Status candidate : Status.values()) {
      status = when(rank.equalTo(candidate.rank()), candidate.word()).otherwise(status);
    }
    return status;
  }

  /** The rank of a status that is written in a table. */
  static Column rank(Column status) {
    Column rank = lit(Status.ABSENT.rank());
    for (Status candidate : List.of(Status.values())) {
      rank = when(status.equalTo(candidate.word()), candidate.rank()).otherwise(rank);
    }
    return rank;
  }
}
