package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.feature.FeatureTable.Named;

/**
 * The cells of a feature that is made of a source: state, year, feature, number or text, status.
 */
record SourceCells(Observations observations, CellSteps steps) {

  Dataset<Row> of(Named named, Dataset<Row> tidy) {
    Feature feature = named.feature();
    boolean nominal = feature.measure() == Measure.NOMINAL;
    Column valid =
        col("year").geq(feature.valid().first()).and(col("year").leq(feature.valid().last()));
    Dataset<Row> onGrid =
        observations
            .grid()
            .join(
                observations.of(named.source(), tidy, feature).where(valid),
                new String[] {"state", "year"},
                "left");
    if (feature.missing() instanceof MissingPolicy.Zero) {
      onGrid = new Zeros(observations).on(onGrid, named.source(), tidy, feature);
    }
    Dataset<Row> cells =
        nominal ? CellSteps.nominal(onGrid, feature) : steps.numeric(onGrid, feature);
    Column none = lit(null);
    return cells
        .where(col(CellSteps.VALUE).isNotNull())
        .select(
            col("state"),
            col("year"),
            lit(named.name()).as("feature"),
            (nominal ? none.cast("double") : col(CellSteps.VALUE)).as("number"),
            (nominal ? col(CellSteps.VALUE).cast("string") : none.cast("string")).as("text"),
            CellSteps.status(col(CellSteps.RANK)).as("status"));
  }
}
