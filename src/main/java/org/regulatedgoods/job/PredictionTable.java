package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.job.Governments.Government;
import org.regulatedgoods.theory.LinearPreference;
import org.regulatedgoods.theory.Quantity;

/** What the theory predicts, as rows: one a government, and one a treaty. */
record PredictionTable(SparkSession spark) {

  private static final DataType TEXT = DataTypes.StringType;
  private static final DataType NUMBER = DataTypes.DoubleType;

  private static final StructType TREATY =
      new StructType()
          .add("preference", TEXT)
          .add("title", TEXT)
          .add("good", TEXT)
          .add("year", DataTypes.IntegerType)
          .add("governments", DataTypes.LongType)
          .add("stringency", NUMBER)
          .add("mean", NUMBER)
          .add("weakness", NUMBER);

  /** The column of what a quantity adds to r*. */
  static String contribution(Quantity quantity) {
    return "from_" + PreferenceTable.column(quantity);
  }

  private static StructType governmentRow() {
    StructType schema =
        new StructType()
            .add("preference", TEXT)
            .add("good", TEXT)
            .add("year", DataTypes.IntegerType)
            .add("state", TEXT)
            .add("rank", DataTypes.IntegerType)
            .add("preferred", NUMBER)
            .add("unclipped", NUMBER)
            .add("baseline", NUMBER);
    for (Quantity quantity : Quantity.values()) {
      schema = schema.add(contribution(quantity), NUMBER);
    }
    return schema.add("power", NUMBER).add("pull", NUMBER);
  }

  /** A row a government, by preference and rank; the contributions and the baseline add up. */
  Dataset<Row> governments(List<Regime> regimes) {
    List<Row> rows = new ArrayList<>();
    for (Regime regime : regimes) {
      for (int i = 0; i < regime.governments().size(); i++) {
        rows.add(row(regime, i));
      }
    }
    return spark.createDataFrame(rows, governmentRow());
  }

  private static Row row(Regime regime, int place) {
    Government government = regime.governments().get(place);
    LinearPreference preference = regime.model().preference();
    List<Object> cells = new ArrayList<>();
    cells.add(regime.model().id());
    cells.add(regime.model().good());
    cells.add(regime.model().year());
    cells.add(government.state());
    cells.add(place + 1);
    cells.add(preference.stringency(government.measures()));
    cells.add(preference.unclipped(government.measures()));
    cells.add(preference.baseline());
    cells.addAll(preference.contributions(government.measures()).values());
    cells.add(government.beside());
    cells.add(regime.pull(government));
    return RowFactory.create(cells.toArray());
  }

  /** A row a treaty. */
  Dataset<Row> treaties(List<Regime> regimes) {
    List<Row> rows = new ArrayList<>();
    for (Regime regime : regimes) {
      rows.add(
          RowFactory.create(
              regime.model().id(),
              regime.model().title(),
              regime.model().good(),
              regime.model().year(),
              (long) regime.governments().size(),
              regime.treaty().stringency(),
              regime.treaty().mean(),
              regime.treaty().weakness()));
    }
    return spark.createDataFrame(rows, TREATY);
  }
}
