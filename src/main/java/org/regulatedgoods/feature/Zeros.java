package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.country.Resolution;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Panel;
import org.regulatedgoods.source.declaration.Reports;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.Treaty;

/** Where no row means zero, in features whose missing policy says that it can. */
record Zeros(Observations observations) {

  /** The status that a zero has where there is no value; null where there would be no zero. */
  static final String ZERO = "zero";

  private static final String UNKNOWN = "_unknown";

  /**
   * Adds the column {@link #ZERO}. Sources by product say who traded at all: without that, nobody
   * knows that a state traded none of this. The list of a treaty says it of the states of its day,
   * and of those whose acts it lists under a successor's name.
   */
  Dataset<Row> on(Dataset<Row> grid, Source source, Dataset<Row> tidy, Feature feature) {
    Column valid =
        col("year").geq(feature.valid().first()).and(col("year").leq(feature.valid().last()));
    if (source.read() instanceof Flows flows && !flows.product().isEmpty()) {
      return grid.join(Observations.presence(tidy, feature), new String[] {"state", "year"}, "left")
          .withColumn(
              ZERO,
              when(valid.and(col("reported")), lit(Status.ZERO.rank()))
                  .when(valid.and(col("reported").isNotNull()), lit(Status.MIRROR_ZERO.rank())));
    }
    if (source.read() instanceof Reports reports) {
      return new Statements(reports, observations.good(), tidy, feature)
          .zeros(grid)
          .withColumn(ZERO, when(valid, col(ZERO)));
    }
    Dataset<Row> rows = covered(grid, source, tidy).withColumn(UNKNOWN, lit(false));
    if (source.read() instanceof Panel panel && !panel.entities().isEmpty()) {
      rows = unknown(rows, tidy);
    }
    Column zero = valid.and(col("covered")).and(not(col(UNKNOWN)));
    return rows.withColumn(ZERO, when(zero, lit(Status.ZERO.rank()))).drop("covered", UNKNOWN);
  }

  /** Where there is an event, or a firm, whose number nobody knows, the sum is not zero. */
  private static Dataset<Row> unknown(Dataset<Row> rows, Dataset<Row> tidy) {
    Dataset<Row> events = tidy.select("state", "year").distinct().withColumn("_event", lit(true));
    return rows.join(events, new String[] {"state", "year"}, "left")
        .withColumn(UNKNOWN, col("_event").isNotNull())
        .drop("_event");
  }

  /** Marks the years of which the source has any row: nobody knows what it would list in others. */
  private Dataset<Row> covered(Dataset<Row> grid, Source source, Dataset<Row> tidy) {
    if (source.read() instanceof Treaty treaty) {
      return grid.withColumn("covered", col("state").isin(listed(treaty).toArray()));
    }
    if (!List.of(tidy.columns()).contains("year")) {
      return grid.withColumn("covered", lit(true));
    }
    Dataset<Row> years = tidy.select("year").distinct().withColumn("covered", lit(true));
    return grid.join(broadcast(years), new String[] {"year"}, "left");
  }

  private Set<String> listed(Treaty treaty) {
    int year = treaty.asOf().getYear();
    String scheme = treaty.participant().scheme();
    Set<String> states = new TreeSet<>();
    observations.registry().states().stream()
        .filter(state -> state.existsIn(year))
        .forEach(state -> states.add(state.id()));
    observations
        .registry()
        .formerMeanings(scheme, year)
        .forEach((code, years) -> years.forEach(last -> add(scheme, code, last, states)));
    return states;
  }

  private void add(String scheme, String code, int year, Set<String> states) {
    if (observations.registry().resolve(scheme, code, year) instanceof Resolution.InSystem before) {
      states.add(before.state());
    }
  }
}
