package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.quality.LedgerEntry;

/** The names of the tables in the lake, and the schemas of those that are kept in parts. */
final class Tables {

  static final String LEDGER = "ledger";
  static final String REJECTED = "rejected";
  static final String FILES = "files";

  /** The corrections that were made: {@link CorrectionTable}. */
  static final String CORRECTIONS = "corrections";

  /** What the new vintages of sources changed: {@link VintageTable}. */
  static final String VINTAGE_CHANGES = "vintage_changes";

  /** What is remembered of each raw file, so that it need not be read again: {@link FileRecord}. */
  static final String SOURCE_FILES = "source_files";

  /** The files of declarations that a release was made by: {@link KeepDeclarations}. */
  static final String DECLARATIONS = "declarations";

  static final String COEFFICIENTS = "coefficients";
  static final String EFFECTS = "effects";
  static final String MODELS = "models";

  /** Tests beside the coefficients' own: {@link TestTable}. */
  static final String TESTS = "tests";

  static final String VERDICTS = "verdicts";

  /** What the theory says each government wants, and the treaties that would come of it. */
  static final String PREDICTIONS = "predictions";

  static final String TREATIES = "treaties";

  /** The weights of the theory as an outcome gives them back. */
  static final String THEORY_WEIGHTS = "theory_weights";

  /** What is left of the estimates without each state and each region. */
  static final String LEFT_OUT = "left_out";

  /** The specification curves, what each specification says, and what it has chosen. */
  static final String CURVES = "curves";

  static final String CURVE_POINTS = "curve_points";
  static final String CURVE_CHOICES = "curve_choices";

  /** How strong a confounder would have to be. */
  static final String SENSITIVITY = "sensitivity";

  static final String CONFOUNDER_BOUNDS = "confounder_bounds";

  /** The p values adjusted for their families. */
  static final String ADJUSTED_TESTS = "adjusted_tests";

  /** The models on imputed rows. */
  static final String IMPUTED = "imputed";

  /** The hypotheses' terms on placebo outcomes and on older values. */
  static final String PLACEBOS = "placebos";

  /** Whether what models leave over is alike in states that are near each other. */
  static final String DEPENDENCE = "residual_dependence";

  /** How well states are predicted that were left out. */
  static final String OUT_OF_SAMPLE = "out_of_sample";

  /** The hypotheses over several goods, and each good with what it borrows. */
  static final String POOLED_HYPOTHESES = "partial_pooling";

  static final String POOLED_GOODS = "partial_pooling_goods";

  /** The tables of the checks. */
  static final List<String> OF_CHECKS =
      List.of(
          LEFT_OUT,
          CURVES,
          CURVE_POINTS,
          CURVE_CHOICES,
          SENSITIVITY,
          CONFOUNDER_BOUNDS,
          ADJUSTED_TESTS,
          IMPUTED,
          PLACEBOS,
          DEPENDENCE,
          OUT_OF_SAMPLE,
          POOLED_HYPOTHESES,
          POOLED_GOODS);

  /** What the country-year tables of all goods are alike. */
  static final String COUNTRY_YEAR = "country_year";

  /** The column by which the ledger is kept: the piece of work that wrote the rows. */
  static final String PART = "part";

  /** The column by which the tables of files and of rejected rows are kept. */
  static final String SOURCE = "source";

  static final StructType LEDGER_ROW =
      new StructType()
          .add(PART, DataTypes.StringType)
          .add("stage", DataTypes.StringType)
          .add("subject", DataTypes.StringType)
          .add("position", DataTypes.IntegerType)
          .add("outcome", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("rows", DataTypes.LongType)
          .add("countries", DataTypes.createArrayType(DataTypes.StringType));

  static final StructType FILE_ROW =
      new StructType()
          .add(SOURCE, DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add("bytes", DataTypes.LongType)
          .add("sha256", DataTypes.StringType);

  private Tables() {}

  /** The tidy rows of a source. */
  static String source(String id) {
    return "source_" + id;
  }

  /** The scores of a survey. */
  static String scores(String survey) {
    return "scores_" + survey;
  }

  /** What is to be known of the scale of a survey. */
  static String scale(String survey) {
    return "scale_" + survey;
  }

  /** Who answered a survey and who did not. */
  static String response(String survey) {
    return "response_" + survey;
  }

  /** The models of a survey's scores on its plausible values. */
  static String pooled(String survey) {
    return "pooled_" + survey;
  }

  /** The tables of a survey that are exported, by their kinds in the glossary. */
  static List<String> ofSurvey(String survey) {
    return List.of(scores(survey), scale(survey), response(survey), pooled(survey));
  }

  /** The country-year table of a good. */
  static String countryYear(String good) {
    return COUNTRY_YEAR + "_" + good;
  }

  /** Entries of the ledger, by the piece of work that wrote them. */
  static Dataset<Row> ledger(SparkSession spark, Map<String, List<LedgerEntry>> parts) {
    List<Row> rows = new ArrayList<>();
    parts.forEach(
        (part, entries) -> {
          for (int i = 0; i < entries.size(); i++) {
            rows.add(row(part, i, entries.get(i)));
          }
        });
    return spark.createDataFrame(rows, LEDGER_ROW);
  }

  private static Row row(String part, int position, LedgerEntry entry) {
    return RowFactory.create(
        part,
        entry.stage(),
        entry.subject(),
        position,
        entry.outcome(),
        entry.reason(),
        entry.rows(),
        entry.countries().toArray(new String[0]));
  }
}
