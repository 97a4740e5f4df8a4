package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.regulatedgoods.feature.Status;
import org.regulatedgoods.robustness.LeftOut;
import org.regulatedgoods.source.declaration.Derived;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.Study.DeclaredFeature;

/**
 * Keeps out of exported tables what a survey says of governments for which fewer officials answered
 * than it declares. In a country-year table the status of such a cell is {@code suppressed}; a
 * table of scores says it in a column.
 */
record Suppression(Study study, ReleaseReader lake) {

  static final String WORD = "suppressed";

  private static final String TOO_FEW = "too few officials of it answered";

  private static final Set<String> KEYS = Set.of("state", "year");

  /** The table without those cells; another table as it is. */
  Dataset<Row> of(String table, Dataset<Row> rows) {
    Dataset<Row> left = rows;
    for (Source source : study.sources()) {
      if (source.read() instanceof Responses survey && survey.minimumRespondents() > 1) {
        if (table.equals(Tables.scores(source.id()))) {
          left = scores(left, survey.minimumRespondents());
        } else if (table.equals(Tables.LEFT_OUT)) {
          left = leftOut(left, source, survey);
        } else if (study.goods().stream()
            .anyMatch(good -> table.equals(Tables.countryYear(good.id())))) {
          left = features(left, source, survey);
        }
      }
    }
    return left;
  }

  private static Dataset<Row> scores(Dataset<Row> rows, int minimum) {
    Column few = col("officials").lt(minimum);
    Dataset<Row> left = rows.withColumn(WORD, few);
    for (StructField field : rows.schema().fields()) {
      if (!KEYS.contains(field.name())) {
        Column none =
            field.dataType() instanceof ArrayType
                ? array().cast(field.dataType())
                : lit(null).cast(field.dataType());
        left = left.withColumn(field.name(), when(col(WORD), none).otherwise(col(field.name())));
      }
    }
    return left;
  }

  /**
   * What is left of a model on the survey without a government would give its score away, since the
   * rest of its row is public.
   */
  private Dataset<Row> leftOut(Dataset<Row> rows, Source source, Responses survey) {
    Set<String> made = madeOf(source.id());
    Object[] models =
        study.models().stream().filter(model -> uses(model, made)).map(Model::id).toArray();
    Column hit =
        col("kind")
            .equalTo(LeftOut.STATE)
            .and(col("model").isin(models))
            .and(col("unit").isin(few(source.id(), survey.minimumRespondents()).toArray()));
    Dataset<Row> left = rows;
    for (String number : List.of("estimate", "standard_error", "p_value", "dfbetas")) {
      left = left.withColumn(number, when(hit, lit(null)).otherwise(col(number)));
    }
    return left.withColumn("outlier", when(hit, lit(false)).otherwise(col("outlier")))
        .withColumn("reason", when(hit, lit(TOO_FEW)).otherwise(col("reason")));
  }

  private static boolean uses(Model model, Set<String> features) {
    return features.contains(model.outcome())
        || model.terms().stream()
            .flatMap(term -> term.features().stream())
            .anyMatch(features::contains);
  }

  private Dataset<Row> features(Dataset<Row> rows, Source source, Responses survey) {
    List<String> few = few(source.id(), survey.minimumRespondents());
    if (few.isEmpty()) {
      return rows;
    }
    Column hit = col("state").isin(few.toArray());
    Dataset<Row> left = rows;
    List<String> columns = List.of(rows.columns());
    for (String feature : madeOf(source.id())) {
      if (columns.contains(feature)) {
        String status = Status.columnOf(feature);
        Column there = hit.and(col("`" + feature + "`").isNotNull());
        left =
            left.withColumn(status, when(there, lit(WORD)).otherwise(col("`" + status + "`")))
                .withColumn(feature, when(hit, lit(null)).otherwise(col("`" + feature + "`")));
      }
    }
    return left;
  }

  /** The governments for which fewer officials than that answered. */
  List<String> few(String survey, int minimum) {
    String scores = Tables.scores(survey);
    return lake.has(scores)
        ? lake
            .table(scores)
            .where(col("officials").lt(minimum))
            .select("state")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList()
        : List.of();
  }

  /** The features of a source, and those that are made of them. */
  private Set<String> madeOf(String source) {
    Set<String> made = new TreeSet<>();
    for (Map.Entry<String, DeclaredFeature> entry : study.features().entrySet()) {
      DeclaredFeature declared = entry.getValue();
      boolean derived =
          study.source(declared.source()).map(Source::read).orElse(null) instanceof Derived;
      if (declared.source().equals(source)
          || (derived && declared.feature().from().columns().stream().anyMatch(made::contains))) {
        made.add(entry.getKey());
      }
    }
    return made;
  }
}
