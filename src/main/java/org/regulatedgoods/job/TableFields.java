package org.regulatedgoods.job;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.export.Field;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.feature.Status;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Study;

/** What the columns of the exported tables are, from the declarations of the study. */
final class TableFields {

  private static final List<String> STATUSES =
      Stream.concat(Arrays.stream(Status.values()).map(Status::word), Stream.of(Suppression.WORD))
          .toList();

  private final Study study;
  private final ColumnGlossary glossary = new ColumnGlossary();
  private final Map<String, String> features = new HashMap<>();

  TableFields(Study study) {
    this.study = study;
    study.features().keySet().forEach(name -> features.put(Status.columnOf(name), name));
  }

  String title(String table) {
    return good(table)
        .map(good -> glossary.title(Tables.COUNTRY_YEAR) + ", " + good.title())
        .orElseGet(() -> glossary.title(kind(table)));
  }

  /** The columns that tell the table's rows apart. */
  List<String> key(String table) {
    return glossary.key(kind(table));
  }

  List<Field> of(String table, StructType schema) {
    return Arrays.stream(schema.fields()).map(column -> field(table, column)).toList();
  }

  private Field field(String table, StructField column) {
    Field.Type type = type(column.dataType());
    if (good(table).isPresent()) {
      Study.DeclaredFeature declared = study.features().get(column.name());
      if (declared != null) {
        return feature(column.name(), type, declared);
      }
      String feature = features.get(column.name());
      if (feature != null) {
        return status(column.name(), feature, type);
      }
    }
    Optional<ColumnGlossary.Entry> said = glossary.column(kind(table), column.name());
    return new Field(
        column.name(),
        type,
        said.map(ColumnGlossary.Entry::title).orElse(column.name()),
        "",
        said.map(ColumnGlossary.Entry::unit).orElse(""),
        List.of());
  }

  private Field feature(String name, Field.Type type, Study.DeclaredFeature declared) {
    Feature feature = declared.feature();
    return new Field(
        name,
        type,
        feature.title(),
        String.join("; then ", Definition.of(study, declared))
            + ". Source: "
            + declared.source()
            + ".",
        feature.unit(),
        feature.measure() == Measure.NOMINAL ? feature.levels() : List.of());
  }

  private Field status(String name, String feature, Field.Type type) {
    String title = study.features().get(feature).feature().title();
    return new Field(
        name,
        type,
        "Status: " + title,
        "How the cell of " + feature + " came by its value.",
        "",
        STATUSES);
  }

  private Optional<Good> good(String table) {
    return study.goods().stream()
        .filter(good -> Tables.countryYear(good.id()).equals(table))
        .findFirst();
  }

  private String kind(String table) {
    if (good(table).isPresent()) {
      return Tables.COUNTRY_YEAR;
    }
    for (Source source : study.sources()) {
      if (Tables.ofSurvey(source.id()).contains(table)) {
        return table.substring(0, table.length() - source.id().length() - 1);
      }
    }
    return table;
  }

  private static Field.Type type(DataType type) {
    if (type.equals(DataTypes.IntegerType) || type.equals(DataTypes.LongType)) {
      return Field.Type.INTEGER;
    }
    if (type.equals(DataTypes.DoubleType)) {
      return Field.Type.NUMBER;
    }
    if (type.equals(DataTypes.BooleanType)) {
      return Field.Type.BOOLEAN;
    }
    return type.equals(DataTypes.DateType) ? Field.Type.DATE : Field.Type.STRING;
  }
}
