package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.country.CodeUse;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.State;

/** Joins the country registry onto rows: from code and year to state, one row to at most one. */
final class CodeTable {

  /** The first and last year for which the life of a state is laid out. */
  private static final int FIRST = 1700;

  private static final int LAST = 2100;
  private static final StructType CODES =
      new StructType()
          .add("_use_code", DataTypes.StringType, false)
          .add("_use_from", DataTypes.IntegerType, false)
          .add("_use_to", DataTypes.IntegerType, false)
          .add("_use_state", DataTypes.StringType, true)
          .add("_use_kind", DataTypes.StringType, true);
  private static final StructType LIVES =
      new StructType()
          .add("_life_state", DataTypes.StringType, false)
          .add("_life_from", DataTypes.IntegerType, false)
          .add("_life_to", DataTypes.IntegerType, false);

  private final SparkSession spark;
  private final CountryRegistry registry;

  CodeTable(SparkSession spark, CountryRegistry registry) {
    this.spark = spark;
    this.registry = registry;
  }

  /**
   * The same rows with two columns more: {@code state}, null unless the code is a state that exists
   * in the row's year, and {@code reason}, why it is null; the reason is null too where the
   * registry does not know the code.
   */
  Dataset<Row> resolve(Dataset<Row> rows, String code, String scheme, String state, String reason) {
    Column used =
        col(code)
            .equalTo(col("_use_code"))
            .and(col("year").geq(col("_use_from")))
            .and(col("year").leq(col("_use_to")));
    Column alive =
        col("_use_state")
            .equalTo(col("_life_state"))
            .and(col("year").geq(col("_life_from")))
            .and(col("year").leq(col("_life_to")));
    Dataset<Row> codes = codes(scheme);
    Dataset<Row> known = codes.select(col("_use_code").as("_known_code")).distinct();
    return rows.join(broadcast(codes), used, "left")
        .join(broadcast(lives()), alive, "left")
        .join(broadcast(known), col(code).equalTo(col("_known_code")), "left")
        .withColumn(state, col("_life_state"))
        .withColumn(
            reason,
            when(col("_use_kind").isNotNull(), concat(lit("not a state: "), col("_use_kind")))
                .when(
                    col("_use_state").isNotNull().and(col("_life_state").isNull()),
                    lit("not in the state system at the end of that year"))
                .when(
                    col("_use_state").isNull().and(col("_known_code").isNotNull()),
                    lit("a code that the scheme does not use in that year")))
        .drop(CODES.fieldNames())
        .drop(LIVES.fieldNames())
        .drop("_known_code");
  }

  /**
   * The rows with the year in which their code is to be resolved: that year, and once more for each
   * state that the code meant before.
   */
  Dataset<Row> inEveryLife(Dataset<Row> rows, String scheme, int asOf) {
    Column years = array(lit(asOf));
    for (Map.Entry<String, NavigableSet<Integer>> former :
        registry.formerMeanings(scheme, asOf).entrySet()) {
      List<Column> each = new ArrayList<>(List.of(lit(asOf)));
      former.getValue().forEach(year -> each.add(lit(year)));
      years =
          when(col(Candidates.CODE).equalTo(former.getKey()), array(each.toArray(new Column[0])))
              .otherwise(years);
    }
    return rows.withColumn("_year", explode(years));
  }

  private Dataset<Row> codes(String scheme) {
    List<Row> rows = new ArrayList<>();
    for (CodeUse use : registry.codes(scheme)) {
      String state = use.meaning() instanceof CodeUse.OfState known ? known.state() : null;
      String kind = use.meaning() instanceof CodeUse.OfNonState other ? other.kind() : null;
      rows.add(RowFactory.create(use.code(), use.years().first(), use.years().last(), state, kind));
    }
    return spark.createDataFrame(rows, CODES);
  }

  private Dataset<Row> lives() {
    List<Row> rows = new ArrayList<>();
    for (State state : registry.states()) {
      int start = 0;
      for (int year = FIRST; year <= LAST + 1; year++) {
        boolean exists = year <= LAST && state.existsIn(year);
        if (exists && start == 0) {
          start = year;
        } else if (!exists && start > 0) {
          rows.add(RowFactory.create(state.id(), start, year - 1));
          start = 0;
        }
      }
    }
    return spark.createDataFrame(rows, LIVES);
  }
}
