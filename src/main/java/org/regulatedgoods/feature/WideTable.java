package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.feature.FeatureTable.Named;

/** From one row a cell to one row a country-year, with two columns a feature. */
record WideTable(List<Named> features) {

  /**
   * The universe with the cells of the features beside it.
   *
   * @param cells state, year, feature, number or text, and status
   */
  Dataset<Row> of(Dataset<Row> universe, Dataset<Row> cells) {
    List<Column> columns = new ArrayList<>();
    List<Column> named = new ArrayList<>();
    for (String column : universe.columns()) {
      named.add(col(column));
    }
    for (Named feature : features) {
      boolean nominal = feature.feature().measure() == Measure.NOMINAL;
      Column own = col("feature").equalTo(feature.name());
      String status = Status.columnOf(feature.name());
      columns.add(max(when(own, col(nominal ? "text" : "number"))).as(feature.name()));
      columns.add(max(when(own, col("status"))).as(status));
      named.add(col(feature.name()));
      named.add(coalesce(col(status), lit(Status.ABSENT.word())).as(status));
    }
    Dataset<Row> byStateYear =
        refuseFanOut(cells)
            .groupBy("state", "year")
            .agg(columns.get(0), columns.subList(1, columns.size()).toArray(new Column[0]));
    return universe
        .join(byStateYear, new String[] {"state", "year"}, "left")
        .select(named.toArray(new Column[0]));
  }

  private static Dataset<Row> refuseFanOut(Dataset<Row> cells) {
    Dataset<Row> cached = cells.cache();
    List<Row> twice =
        cached
            .groupBy("state", "year", "feature")
            .agg(count(lit(1)).as("n"))
            .where(col("n").gt(1))
            .limit(1)
            .collectAsList();
    if (!twice.isEmpty()) {
      throw new IllegalStateException(
          "a feature has two values in one country-year, which no rule explains: " + twice.get(0));
    }
    return cached;
  }
}
