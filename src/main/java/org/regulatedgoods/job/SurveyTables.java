package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.survey.GovernmentScore;
import org.regulatedgoods.survey.ResponseStatistic;
import org.regulatedgoods.survey.ScaleStatistic;

/** What a survey gives, as rows. */
record SurveyTables(SparkSession spark) {

  private static final DataType TEXT = DataTypes.StringType;
  private static final DataType NUMBER = DataTypes.DoubleType;

  private static final StructType SCORES =
      new StructType()
          .add("state", TEXT)
          .add("year", DataTypes.IntegerType)
          .add("score", NUMBER)
          .add("score_se", NUMBER)
          .add("officials", NUMBER)
          .add("eap", NUMBER)
          .add("eap_se", NUMBER)
          .add("plausible", DataTypes.createArrayType(NUMBER));

  private static final StructType SCALE =
      new StructType()
          .add("position", DataTypes.IntegerType)
          .add("subject", TEXT)
          .add("statistic", TEXT)
          .add("place", DataTypes.IntegerType)
          .add("value", NUMBER)
          .add("standard_error", NUMBER)
          .add("p_value", NUMBER)
          .add("note", TEXT);

  private static final StructType RESPONSE =
      new StructType()
          .add("position", DataTypes.IntegerType)
          .add("kind", TEXT)
          .add("subject", TEXT)
          .add("answered", DataTypes.IntegerType)
          .add("silent", DataTypes.IntegerType)
          .add("value", NUMBER)
          .add("other", NUMBER)
          .add("standardised", NUMBER)
          .add("standard_error", NUMBER)
          .add("low", NUMBER)
          .add("high", NUMBER)
          .add("p_value", NUMBER)
          .add("note", TEXT);

  /** A row a government. */
  Dataset<Row> scores(int year, List<GovernmentScore> scores) {
    List<Row> rows = new ArrayList<>();
    for (GovernmentScore score : scores) {
      rows.add(
          RowFactory.create(
              score.state(),
              year,
              boxed(score.index()),
              boxed(score.indexError()),
              (double) score.officials(),
              boxed(score.eap()),
              boxed(score.eapError()),
              score.plausible().toArray(new Double[0])));
    }
    return spark.createDataFrame(rows, SCORES);
  }

  /** A row a number. */
  Dataset<Row> scale(List<ScaleStatistic> statistics) {
    List<Row> rows = new ArrayList<>();
    for (ScaleStatistic it : statistics) {
      rows.add(
          RowFactory.create(
              rows.size(),
              it.subject(),
              it.name(),
              it.position(),
              number(it.value()),
              number(it.error()),
              number(it.pValue()),
              it.note()));
    }
    return spark.createDataFrame(rows, SCALE);
  }

  /** A row a line. */
  Dataset<Row> response(List<ResponseStatistic> lines) {
    List<Row> rows = new ArrayList<>();
    for (ResponseStatistic it : lines) {
      rows.add(
          RowFactory.create(
              rows.size(),
              it.kind().name().toLowerCase(Locale.ROOT),
              it.subject(),
              it.answered(),
              it.silent(),
              number(it.value()),
              number(it.other()),
              number(it.standardised()),
              number(it.error()),
              number(it.low()),
              number(it.high()),
              number(it.pValue()),
              it.note()));
    }
    return spark.createDataFrame(rows, RESPONSE);
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  private static Double number(double value) {
    return Double.isNaN(value) ? null : (Double) value;
  }
}
