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

  /** The first year of the spell that a state-year is in: nothing is filled from one to another. */
  static final String SPELL = "_spell";

  private static final StructType SCHEMA =
      new StructType()
          .add("state", DataTypes.StringType, false)
          .add("year", DataTypes.IntegerType, false)
          .add(SPELL, DataTypes.IntegerType, false);

  private static final StructType BORDERS =
      new StructType()
          .add("state", DataTypes.StringType, false)
          .add("year", DataTypes.IntegerType, false)
          .add("neighbour", DataTypes.StringType, false);

  /** One row for each state that is in the system at the end of each of the years. */
  Dataset<Row> stateYears(YearRange years) {
    List<Row> rows = new ArrayList<>();
    for (State state : registry.states()) {
      int spell = years.first();
      for (int year = years.first(); year <= years.last(); year++) {
        if (state.existsIn(year)) {
          rows.add(RowFactory.create(state.id(), year, spell));
        } else {
          spell = year + 1;
        }
      }
    }
    return spark.createDataFrame(rows, SCHEMA);
  }

  /** A row for each land neighbour of each state in each of the years: state, year, neighbour. */
  Dataset<Row> borders(Neighbours neighbours, YearRange years) {
    List<Row> rows = new ArrayList<>();
    for (State state : registry.states()) {
      for (int year = years.first(); year <= years.last(); year++) {
        if (state.existsIn(year)) {
          for (String neighbour : neighbours.of(state.id(), year)) {
            rows.add(RowFactory.create(state.id(), year, neighbour));
          }
        }
      }
    }
    return spark.createDataFrame(rows, BORDERS);
  }
}
