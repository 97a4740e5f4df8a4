package org.regulatedgoods.feature;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.State;
import org.regulatedgoods.country.YearRange;

/** The states and years that there are, before any source is looked at. */
record Universe(SparkSession spark, CountryRegistry registry) {

  private static final StructType SCHEMA =
      new StructType()
          .add("state", DataTypes.StringType, false)
          .add("year", DataTypes.IntegerType, false);

  /** One row for each state that is in the system at the end of each of the years. */
  Dataset<Row> stateYears(YearRange years) {
    List<Row> rows = new ArrayList<>();
    for (State state : registry.states()) {
      for (int year = years.first(); year <= years.last(); year++) {
        if (state.existsIn(year)) {
          rows.add(RowFactory.create(state.id(), year));
        }
      }
    }
    return spark.createDataFrame(rows, SCHEMA);
  }
}
