package org.regulatedgoods.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.LocalSpark;

/** Reads the golden files, and holds a fit against what R says of it. */
final class Golden {
  private static final double COEFFICIENT = 1e-8;
  private static final double ERROR = 1e-6;

  private Golden() {}

  static List<NamedCsvRecord> records(String file) {
    InputStream in = Golden.class.getResourceAsStream("/golden/glm/" + file);
    assertThat(in).as(file).isNotNull();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The input as a table, the named columns as text and all others as doubles. */
  static Dataset<Row> table(String file, List<String> text) {
    List<NamedCsvRecord> records = records(file);
    StructType schema = new StructType();
    for (String column : records.get(0).getHeader()) {
      schema =
          schema.add(
              column, text.contains(column) ? DataTypes.StringType : DataTypes.DoubleType, true);
    }
    List<Row> rows = new ArrayList<>();
    for (NamedCsvRecord line : records) {
      rows.add(
          RowFactory.create(
              line.getHeader().stream()
                  .map(c -> text.contains(c) ? line.getField(c) : number(line, c))
                  .toArray()));
    }
    return LocalSpark.session().createDataFrame(rows, schema);
  }

  static double number(NamedCsvRecord line, String column) {
    String text = line.getField(column);
    return switch (text) {
      case "NA" -> Double.NaN;
      case "Inf" -> Double.POSITIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  static void assertMatches(GlmFit fit, String golden) {
    assertLines(records(golden + "-coefficients.csv"), kind -> fit.coefficientTable(kind, 0.05));
    assertStatistics(fit.statistics(), golden + "-statistics.csv");
  }

  static void assertEffects(GlmFit fit, String golden) {
    assertLines(records(golden + "-effects.csv"), kind -> AverageMarginalEffects.of(fit, kind));
  }

  private interface Lines {
    List<Coefficient> under(CovarianceKind kind);
  }

  private static void assertLines(List<NamedCsvRecord> expected, Lines lines) {
    for (CovarianceKind kind : CovarianceKind.values()) {
      List<NamedCsvRecord> ofKind =
          expected.stream().filter(l -> l.getField("kind").equals(kind.name())).toList();
      if (!ofKind.isEmpty()) {
        assertKind(ofKind, lines.under(kind));
      }
    }
  }

  private static void assertKind(List<NamedCsvRecord> expected, List<Coefficient> actual) {
    assertThat(actual)
        .extracting(Coefficient::name)
        .containsExactlyElementsOf(expected.stream().map(l -> l.getField("name")).toList());
    for (int k = 0; k < actual.size(); k++) {
      NamedCsvRecord line = expected.get(k);
      Coefficient coefficient = actual.get(k);
      assertClose(line, "estimate", coefficient.estimate(), COEFFICIENT);
      assertClose(line, "se", coefficient.standardError(), ERROR);
      assertClose(line, "p", coefficient.pValue(), ERROR);
      assertClose(line, "low", coefficient.low(), ERROR);
      assertClose(line, "high", coefficient.high(), ERROR);
      assertThat(coefficient.df()).isEqualTo(number(line, "df"));
    }
  }

  private static void assertClose(
      NamedCsvRecord line, String column, double actual, double relative) {
    double expected = number(line, column);
    assertThat(actual)
        .as("%s of %s %s", column, line.getField("name"), line.getField("kind"))
        .isCloseTo(expected, within(relative * Math.abs(expected)));
  }

  private static void assertStatistics(FitStatistics actual, String file) {
    for (NamedCsvRecord line : records(file)) {
      double expected = number(line, "value");
      double found = statistic(actual, line.getField("name"));
      assertThat(found)
          .as(line.getField("name"))
          .satisfies(
              value -> {
                if (Double.isNaN(expected)) {
                  assertThat(value).isNaN();
                } else {
                  assertThat(value).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
                }
              });
    }
  }

  private static double statistic(FitStatistics statistics, String name) {
    return switch (name) {
      case "n" -> statistics.rows();
      case "p" -> statistics.parameters();
      case "df" -> statistics.dfResidual();
      case "logLikelihood" -> orNaN(statistics.logLikelihood());
      case "aic" -> orNaN(statistics.aic());
      case "deviance" -> statistics.deviance();
      case "nullDeviance" -> orNaN(statistics.nullDeviance());
      case "r2" -> orNaN(statistics.rSquared());
      case "adjustedR2" -> orNaN(statistics.adjustedRSquared());
      case "mcFadden" -> orNaN(statistics.mcFadden());
      case "pearson" -> orNaN(statistics.pearsonDispersion());
      default -> throw new IllegalArgumentException("No statistic " + name);
    };
  }

  private static double orNaN(OptionalDouble value) {
    return value.orElse(Double.NaN);
  }
}
