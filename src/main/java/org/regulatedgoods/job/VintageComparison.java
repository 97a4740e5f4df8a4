package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Holds a new vintage of a source against the released one, key by key: column by column where both
 * have the row.
 */
final class VintageComparison {

  static final String ADDED = "added";
  static final String RETIRED = "retired";
  static final String REVISED = "revised";

  /** There was no value, and there is one now. */
  static final String FILLED = "filled";

  /** There was a value, and there is none now. */
  static final String EMPTIED = "emptied";

  /** Sums of the same flows may differ in the last digits. */
  private static final double OF_SUMS = 1e-9;

  private static final String CHANGES =
      "array<struct<kind:string,column:string,before:string,after:string,difference:double>>";

  private static final String BEFORE = "_before";
  private static final String AFTER = "_after";

  private final VintageRows released;
  private final VintageRows working;
  private final List<String> common;

  VintageComparison(VintageRows released, VintageRows working) {
    this.released = released;
    this.working = working;
    this.common = released.values().stream().filter(working.values()::contains).toList();
  }

  List<String> common() {
    return common;
  }

  /** Columns that are in one of the two only. */
  static List<String> only(VintageRows in, VintageRows notIn) {
    return in.values().stream().filter(name -> !notIn.values().contains(name)).toList();
  }

  /** A row for each key of either vintage, with the row of both. */
  Dataset<Row> both() {
    Dataset<Row> before = named(released, BEFORE);
    Dataset<Row> after = named(working, AFTER);
    Column same = lit(true);
    for (String key : VintageRows.KEY) {
      same = same.and(before.col(key).eqNullSafe(after.col(key)));
    }
    List<Column> columns = new ArrayList<>();
    VintageRows.KEY.forEach(key -> columns.add(coalesce(before.col(key), after.col(key)).as(key)));
    columns.add(col(BEFORE));
    columns.add(col(AFTER));
    return before.join(after, same, "full_outer").select(columns.toArray(new Column[0]));
  }

  private static Dataset<Row> named(VintageRows vintage, String name) {
    Dataset<Row> rows = vintage.rows();
    List<Column> cells = new ArrayList<>(List.of(col(VintageRows.ROWS)));
    vintage.values().forEach(value -> cells.add(col("`" + value + "`")));
    return rows.select(
        col("state"), col("year"), col("item"), struct(cells.toArray(new Column[0])).as(name));
  }

  /** What changed: state, year, item, kind, column, before, after and the difference of numbers. */
  Dataset<Row> changes(Dataset<Row> both) {
    List<Column> cells = new ArrayList<>();
    common.forEach(name -> cells.add(cell(name)));
    Column revised =
        cells.isEmpty()
            ? array().cast(CHANGES)
            : filter(array(cells.toArray(new Column[0])), Column::isNotNull);
    return both.withColumn(
            "change",
            explode(
                when(col(BEFORE).isNull(), array(row(ADDED)))
                    .when(col(AFTER).isNull(), array(row(RETIRED)))
                    .otherwise(revised)))
        .select("state", "year", "item", "change.*");
  }

  /** How many cells have a value in both vintages. */
  Column comparedCells() {
    Column compared = lit(0);
    for (String name : common) {
      compared =
          compared.plus(
              when(before(name).isNotNull().and(after(name).isNotNull()), 1).otherwise(0));
    }
    return compared;
  }

  /** Whether the new vintage alone has the row. */
  static Column isAdded() {
    return col(BEFORE).isNull();
  }

  /** Whether the released one alone has it. */
  static Column isRetired() {
    return col(AFTER).isNull();
  }

  static Column before(String name) {
    return col(BEFORE + ".`" + name + "`");
  }

  static Column after(String name) {
    return col(AFTER + ".`" + name + "`");
  }

  private Column cell(String name) {
    Column before = before(name);
    Column after = after(name);
    boolean numbers =
        released.type(name).equals(DataTypes.DoubleType)
            && working.type(name).equals(DataTypes.DoubleType);
    Column differs = not(text(before).eqNullSafe(text(after)));
    if (numbers) {
      Column near =
          abs(after.minus(before))
              .leq(greatest(abs(before), abs(after)).multiply(released.isFlows() ? OF_SUMS : 0));
      differs = not(before.eqNullSafe(after)).and(not(coalesce(near, lit(false))));
    }
    return when(
        differs,
        struct(
            when(before.isNull(), FILLED)
                .when(after.isNull(), EMPTIED)
                .otherwise(REVISED)
                .as("kind"),
            lit(name).as("column"),
            text(before).as("before"),
            text(after).as("after"),
            (numbers ? after.minus(before) : lit(null).cast("double")).as("difference")));
  }

  private static Column text(Column value) {
    return value.cast("string");
  }

  private static Column row(String kind) {
    return struct(
        lit(kind).as("kind"),
        lit("").as("column"),
        lit(null).cast("string").as("before"),
        lit(null).cast("string").as("after"),
        lit(null).cast("double").as("difference"));
  }
}
