package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.feature.Evaluated;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.PreferenceModel;
import org.regulatedgoods.theory.Quantity;

/** The country-year tables that the steps before have made. */
record PreferenceTable(JobContext context) {

  /** The name of the column of a government's power. */
  static final String POWER = "power";

  /**
   * What the table of a good is made from.
   *
   * @throws BadInput when there is no such table yet
   */
  String fingerprint(String good) {
    return context
        .agenda()
        .madeFrom(Tables.countryYear(good))
        .orElseThrow(
            () ->
                new BadInput(
                    new Problem(
                        new Problem.Place("study " + context.study().id(), 0, ""),
                        Optional.of(good),
                        "there is no country-year table of this good yet under "
                            + context.lakeRoot(),
                        "run refresh, or ingest and features, first")));
  }

  /** Adds the tables of goods to what is made from them. */
  Fingerprint addAll(Fingerprint made, Stream<String> goods) {
    goods.distinct().forEach(good -> made.addTable(Tables.countryYear(good), fingerprint(good)));
    return made;
  }

  /** The columns that a preference reads, a row a state of its year. */
  Dataset<Row> columns(PreferenceModel model) {
    List<Column> columns = quantities(model);
    columns.add(Evaluated.of(model.power()).as(POWER));
    if (!model.outcome().isEmpty()) {
      columns.add(col("`" + model.outcome() + "`").cast("double").as(model.outcome()));
    }
    return context
        .lake()
        .working(Tables.countryYear(model.good()))
        .where(col("year").equalTo(model.year()))
        .select(columns.toArray(new Column[0]));
  }

  /** State, year and what of the theory's quantities the preference measures. */
  static List<Column> quantities(PreferenceModel model) {
    List<Column> columns = new ArrayList<>(List.of(col("state"), col("year")));
    for (Quantity quantity : Quantity.values()) {
      if (model.has(quantity)) {
        columns.add(Evaluated.of(model.terms().get(quantity.id()).measure()).as(column(quantity)));
      }
    }
    return columns;
  }

  /** The name of a quantity's column. */
  static String column(Quantity quantity) {
    return quantity.id().replace('-', '_');
  }
}
