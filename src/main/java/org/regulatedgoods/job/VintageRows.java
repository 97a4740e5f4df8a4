package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.regulatedgoods.source.FlowReader;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.LongPanel;
import org.regulatedgoods.source.declaration.Panel;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.Votes;

/**
 * The tidy rows of one vintage of a source, one a state, year and item, whatever their shape: an
 * item is the entity, series, roll call or respondent, and of flows the product and the end that
 * the state is at. Flows are summed: they are too many to be compared one by one.
 */
record VintageRows(Source source, Dataset<Row> table) {

  static final List<String> KEY = List.of("state", "year", "item");

  /** How many tidy rows the row is made of. */
  static final String ROWS = "_rows";

  private static final Set<String> OF_FLOWS =
      Set.of(
          "exporter",
          "importer",
          "exporter_code",
          "importer_code",
          "year",
          "product",
          FlowReader.FILE,
          FlowReader.ROWS);

  /** Whether the table is of the shape that the source has now. */
  boolean isComparable() {
    Set<String> columns = Set.of(table.columns());
    return isFlows() ? columns.contains("exporter") : columns.contains("state");
  }

  /** The columns that hold what the source says, in order. */
  List<String> values() {
    return Arrays.stream(table.columns())
        .filter(
            name ->
                isFlows()
                    ? !OF_FLOWS.contains(name) && type(name).equals(DataTypes.DoubleType)
                    : !List.of("state", "year", item()).contains(name))
        .toList();
  }

  DataType type(String column) {
    return table.schema().apply(column).dataType();
  }

  boolean isFlows() {
    return source.read() instanceof Flows;
  }

  /** State, year and item, and the {@link #values}. */
  Dataset<Row> rows() {
    Dataset<Row> keyed = isFlows() ? end("exporter").unionByName(end("importer")) : keyed();
    List<Column> values = new ArrayList<>();
    for (String name : values()) {
      values.add(one(name).as(name));
    }
    return keyed
        .groupBy("state", "year", "item")
        .agg(count(lit(1)).as(ROWS), values.toArray(new Column[0]));
  }

  /** The country-years of which the source says anything. */
  Dataset<Row> countryYears() {
    if (isFlows()) {
      return table
          .select(col("exporter").as("state"), col("year"))
          .union(table.select("importer", "year"))
          .where(col("state").isNotNull())
          .distinct();
    }
    Column any = lit(values().isEmpty());
    for (String name : values()) {
      any = any.or(col("`" + name + "`").isNotNull());
    }
    return keyed().where(any).select("state", "year").distinct();
  }

  private Dataset<Row> keyed() {
    boolean dated = List.of(table.columns()).contains("year");
    List<Column> columns =
        new ArrayList<>(
            List.of(
                col("state"),
                (dated ? col("year") : lit(null).cast("int")).as("year"),
                (item().isEmpty() ? lit("") : col(item()).cast("string")).as("item")));
    values().forEach(name -> columns.add(col("`" + name + "`")));
    return table.select(columns.toArray(new Column[0]));
  }

  private Dataset<Row> end(String end) {
    boolean products = List.of(table.columns()).contains("product");
    List<Column> columns =
        new ArrayList<>(
            List.of(
                col(end).as("state"),
                col("year"),
                concat_ws(" ", lit(end), products ? col("product") : lit(null).cast("string"))
                    .as("item")));
    values().forEach(name -> columns.add(col("`" + name + "`")));
    return table.where(col(end).isNotNull()).select(columns.toArray(new Column[0]));
  }

  private Column one(String name) {
    Column column = col("`" + name + "`");
    return type(name).equals(DataTypes.DoubleType)
        ? sum(column)
        : when(
            count(column).gt(0), array_join(array_sort(collect_list(column.cast("string"))), "; "));
  }

  private String item() {
    if (source.read() instanceof Panel panel) {
      return panel.entity().isEmpty() ? "" : "entity";
    }
    if (source.read() instanceof LongPanel) {
      return "series";
    }
    if (source.read() instanceof Votes) {
      return "roll_call";
    }
    return source.read() instanceof Responses ? "respondent" : "";
  }
}
