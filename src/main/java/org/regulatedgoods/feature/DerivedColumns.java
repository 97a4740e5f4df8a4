package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.feature.FeatureTable.Named;

/**
 * Features that are made of others of the same country-year, which stand in the table as they are,
 * lagged and filled. A value has the status of the least direct of those that it is made of.
 */
final class DerivedColumns {

  private DerivedColumns() {}

  /** Adds the columns of a derived feature to a table that has those it is made of. */
  static Dataset<Row> add(Dataset<Row> wide, Named named) {
    Feature feature = named.feature();
    Dataset<Row> rows =
        wide.withColumn(CellSteps.VALUE, CellSteps.finite(expr(feature.from().sparkSql())))
            .withColumn(CellSteps.RANK, leastDirect(feature));
    for (Step step : feature.steps()) {
      if (step instanceof Step.Averaged mean) {
        rows = CellSteps.averaged(rows, mean);
      } else if (step instanceof Step.Transformed transform) {
        rows =
            rows.withColumn(
                CellSteps.VALUE, CellSteps.finite(expr(transform.expression().sparkSql())));
      }
    }
    Column known = col(CellSteps.VALUE).isNotNull();
    return rows.withColumn(named.name(), col(CellSteps.VALUE))
        .withColumn(
            Status.columnOf(named.name()),
            when(known, CellSteps.status(col(CellSteps.RANK))).otherwise(lit(Status.ABSENT.word())))
        .drop(CellSteps.VALUE, CellSteps.RANK);
  }

  private static Column leastDirect(Feature feature) {
    List<Column> ranks =
        feature.from().columns().stream()
            .map(input -> when(col(input).isNotNull(), CellSteps.rank(col(Status.columnOf(input)))))
            .toList();
    return coalesce(array_max(array(ranks.toArray(new Column[0]))), lit(Status.OBSERVED.rank()));
  }
}
