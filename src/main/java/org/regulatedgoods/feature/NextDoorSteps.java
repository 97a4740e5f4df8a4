package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the land neighbours of a state have.
 *
 * <p>One neighbour without a value leaves a sum and a maximum unknown; that there is none above 0
 * is known only when all of them are. An island has no such neighbour in any year that the source
 * knows anything of.
 *
 * @param pairs state, year and neighbour, a row for each neighbour
 */
record NextDoorSteps(Supplier<Dataset<Row>> pairs) {

  Dataset<Row> of(Neighbourhood rule, Dataset<Row> rows) {
    Column known = col(CellSteps.VALUE).isNotNull();
    Dataset<Row> values =
        rows.where(known)
            .select(
                col("state").as("neighbour"),
                col("year"),
                col(CellSteps.VALUE).as("_near"),
                col(CellSteps.RANK).as("_near_rank"));
    Dataset<Row> near =
        pairs
            .get()
            .join(values, new String[] {"neighbour", "year"}, "left")
            .groupBy("state", "year")
            .agg(
                count(lit(1)).as("_neighbours"),
                count(col("_near")).as("_known"),
                sum("_near").as("_sum"),
                max("_near").as("_max"),
                max("_near_rank").as("_max_rank"));
    Dataset<Row> covered =
        rows.where(known).select("year").distinct().withColumn("_covered", lit(true));
    return rows.drop(CellSteps.VALUE, CellSteps.RANK)
        .join(near, new String[] {"state", "year"}, "left")
        .join(broadcast(covered), new String[] {"year"}, "left")
        .withColumn(CellSteps.VALUE, value(rule))
        .withColumn(CellSteps.RANK, coalesce(col("_max_rank"), lit(Status.ZERO.rank())))
        .drop("_neighbours", "_known", "_sum", "_max", "_max_rank", "_covered");
  }

  private static Column value(Neighbourhood rule) {
    Column island = col("_neighbours").isNull().and(col("_covered"));
    Column all = col("_known").equalTo(col("_neighbours"));
    return switch (rule) {
      case ANY -> when(col("_max").gt(0), lit(1.0)).when(all.or(island), lit(0.0));
      case SUM -> when(all, col("_sum")).when(island, lit(0.0));
      case MAX -> when(all, col("_max"));
    };
  }
}
