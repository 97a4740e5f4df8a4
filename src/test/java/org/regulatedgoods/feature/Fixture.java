package org.regulatedgoods.feature;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.country.YearRange;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.source.declaration.Source;

/** Sources with their tidy rows, features of them, and the table that comes of it. */
final class Fixture {

  static final Good GOOD =
      new Good(
          "arms",
          "Arms",
          Map.of("HS92", List.of("930200", "930320")),
          Map.of("narrow", Map.of("HS92", List.of("930320"))),
          Map.of(),
          Map.of());

  private final YearRange years;
  private final Map<String, Dataset<Row>> tidy = new TreeMap<>();
  private final List<FeatureTable.Named> features = new ArrayList<>();

  Fixture(int first, int last) {
    years = new YearRange(first, last);
  }

  /** Each row is a text of cells; a lone hyphen is no value. */
  Fixture rows(Source source, String schema, String... rows) {
    StructType type = StructType.fromDDL(schema);
    List<Row> parsed = new ArrayList<>();
    for (String row : rows) {
      String[] words = row.split(" ", -1);
      Object[] cells = new Object[type.length()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = cell(words[i], type.apply(i).dataType());
      }
      parsed.add(RowFactory.create(cells));
    }
    tidy.put(source.id(), LocalSpark.session().createDataFrame(parsed, type));
    return this;
  }

  private static Object cell(String word, DataType type) {
    if (word.equals("-")) {
      return null;
    }
    return switch (type.simpleString()) {
      case "int" -> Integer.valueOf(word);
      case "double" -> Double.valueOf(word);
      case "date" -> Date.valueOf(word);
      default -> word;
    };
  }

  Fixture feature(String name, Source source, Draft draft) {
    features.add(new FeatureTable.Named(name, draft.feature(), source));
    return this;
  }

  /** Does something to the rows of every source. */
  Fixture withRows(UnaryOperator<Dataset<Row>> change) {
    tidy.replaceAll((id, rows) -> change.apply(rows));
    return this;
  }

  Fixture withFeaturesReversed() {
    Collections.reverse(features);
    return this;
  }

  /** Borders between France, Germany and Italy, and none of Japan. */
  private static List<String> borders(String state, int year) {
    List<String> mainland = new ArrayList<>(List.of("DEU", "FRA", "ITA"));
    return mainland.remove(state) ? mainland : List.of();
  }

  Cells build() {
    return build(table(), GOOD);
  }

  /** The tables of several goods, made by one. */
  List<Cells> build(Good... goods) {
    FeatureTable table = table();
    return Arrays.stream(goods).map(good -> build(table, good)).toList();
  }

  private static Cells build(FeatureTable table, Good good) {
    Dataset<Row> rows = table.build(good);
    return new Cells(List.of(rows.columns()), rows.collectAsList());
  }

  private FeatureTable table() {
    return new FeatureTable(
        LocalSpark.session(),
        Sources.REGISTRY,
        Fixture::borders,
        years,
        features,
        id -> Optional.ofNullable(tidy.get(id)));
  }

  /** The table, its cells told as value and status. */
  record Cells(List<String> columns, List<Row> rows) {

    String of(String state, int year, String feature) {
      Row row = row(state, year).orElseThrow();
      return row.getAs(feature) + " " + row.getAs(Status.columnOf(feature));
    }

    double number(String state, int year, String feature) {
      return row(state, year).orElseThrow().<Double>getAs(feature);
    }

    Optional<Row> row(String state, int year) {
      return rows.stream()
          .filter(row -> row.getString(0).equals(state) && row.getInt(1) == year)
          .findFirst();
    }

    /** Every cell that is not absent, by state, year and feature. */
    Map<String, String> present(String feature) {
      Map<String, String> cells = new TreeMap<>();
      for (Row row : rows) {
        String key = row.getString(0) + " " + row.getInt(1);
        String cell = of(row.getString(0), row.getInt(1), feature);
        if (!cell.equals("null absent")) {
          cells.put(key, cell);
        }
      }
      return cells;
    }
  }
}
