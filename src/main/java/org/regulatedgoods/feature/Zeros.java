package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Panel;
import org.regulatedgoods.source.declaration.Source;

/** Where no row means zero, in features whose missing policy says that it can. */
final class Zeros {

  /** The status that a zero has where there is no value; null where there would be no zero. */
  static final String ZERO = "zero";

  private static final String LISTED = "_listed";

  private Zeros() {}

  /**
   * Adds the column {@link #ZERO}. Sources by product say who traded at all: without that, nobody
   * knows that a state traded none of this.
   */
  static Dataset<Row> on(Dataset<Row> grid, Source source, Dataset<Row> tidy, Feature feature) {
    Column valid =
        col("year").geq(feature.valid().first()).and(col("year").leq(feature.valid().last()));
    if (source.read() instanceof Flows flows && !flows.product().isEmpty()) {
      return grid.join(Observations.presence(tidy, feature), new String[] {"state", "year"}, "left")
          .withColumn(
              ZERO,
              when(valid.and(col("reported")), lit(Status.ZERO.rank()))
                  .when(valid.and(col("reported").isNotNull()), lit(Status.MIRROR_ZERO.rank())));
    }
    Dataset<Row> rows = covered(grid, tidy).withColumn(LISTED, lit(false));
    if (source.read() instanceof Panel panel && !panel.entities().isEmpty()) {
      rows = listed(rows, tidy);
    }
    Column zero = valid.and(col("covered")).and(not(col(LISTED)));
    return rows.withColumn(ZERO, when(zero, lit(Status.ZERO.rank()))).drop("covered", LISTED);
  }

  /** Where there is an event, or a firm, whose number nobody knows, the sum is not zero. */
  private static Dataset<Row> listed(Dataset<Row> rows, Dataset<Row> tidy) {
    Dataset<Row> events = tidy.select("state", "year").distinct().withColumn("_event", lit(true));
    return rows.join(events, new String[] {"state", "year"}, "left")
        .withColumn(LISTED, col("_event").isNotNull())
        .drop("_event");
  }

  /** Marks the years of which the source has any row: nobody knows what it would list in others. */
  private static Dataset<Row> covered(Dataset<Row> grid, Dataset<Row> tidy) {
    if (!List.of(tidy.columns()).contains("year")) {
      return grid.withColumn("covered", lit(true));
    }
    Dataset<Row> years = tidy.select("year").distinct().withColumn("covered", lit(true));
    return grid.join(broadcast(years), new String[] {"year"}, "left");
  }
}
