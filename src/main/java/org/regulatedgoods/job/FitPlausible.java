package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.glm.Covariance;
import org.regulatedgoods.glm.GlmFit;
import org.regulatedgoods.glm.GlmSpec;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Estimator;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.survey.Pooled;

/**
 * Fits the models of a survey's scores again on its plausible values, so that the errors of the
 * coefficients hold that of measurement: a table a survey, in the units of the graded response
 * model.
 */
public final class FitPlausible {

  /** So many of the plausible values: the fraction of information that is missing is small. */
  private static final int DRAWS = 5;

  private static final StructType SCHEMA =
      new StructType()
          .add("model", DataTypes.StringType)
          .add("position", DataTypes.IntegerType)
          .add("term", DataTypes.StringType)
          .add("estimate", DataTypes.DoubleType)
          .add(EstimateColumns.STANDARD_ERROR, DataTypes.DoubleType)
          .add("df", DataTypes.DoubleType)
          .add(EstimateColumns.P_VALUE, DataTypes.DoubleType)
          .add(EstimateColumns.LOW, DataTypes.DoubleType)
          .add(EstimateColumns.HIGH, DataTypes.DoubleType)
          .add("missing_information", DataTypes.DoubleType)
          .add("draws", DataTypes.IntegerType)
          .add("rows", DataTypes.LongType);

  private final JobContext context;
  private final Study study;

  public FitPlausible(JobContext context) {
    this.context = context;
    this.study = context.study();
  }

  /** Fits for every survey of the study whose responses are there. */
  public void run() {
    Absence absence = new Absence(context);
    for (Source source : study.sources()) {
      if (source.read() instanceof Responses survey && !absence.of(source)) {
        fit(source, survey);
      }
    }
  }

  private void fit(Source source, Responses survey) {
    List<Model> models = study.models().stream().filter(model -> isOf(model, source)).toList();
    String scores = Tables.scores(source.id());
    Fingerprint fingerprint =
        new PreferenceTable(context)
            .addAll(
                Fingerprint.by(context.build())
                    .addTable(scores, context.agenda().madeFrom(scores).orElseThrow())
                    .addDeclaration("the models on plausible values", models),
                models.stream().map(Model::good));
    if (!context.agenda().isDue("fit", source.id(), Tables.pooled(source.id()), fingerprint)) {
      return;
    }
    context
        .progress()
        .run(
            "fit",
            source.id(),
            () -> {
              List<Row> rows = new ArrayList<>();
              models.forEach(model -> rows.addAll(pooled(model, source, survey)));
              context
                  .lake()
                  .replace(
                      Tables.pooled(source.id()),
                      context.spark().createDataFrame(rows, SCHEMA).coalesce(1),
                      fingerprint.text());
              context
                  .progress()
                  .say("fit", source.id(), rows.size() + " coefficients on plausible values");
            });
  }

  /** A least squares model whose outcome is a score of the survey. */
  private boolean isOf(Model model, Source source) {
    Study.DeclaredFeature outcome = study.features().get(model.outcome());
    return model.estimator() == Estimator.OLS
        && outcome.source().equals(source.id())
        && List.of("score", "eap").contains(outcome.feature().from().sql());
  }

  private List<Row> pooled(Model model, Source source, Responses survey) {
    Dataset<Row> rows = rows(model, source, survey).cache();
    GlmSpec spec = new ModelSpec(study, model).spec(rows);
    List<GlmFit> fits = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      Dataset<Row> drawn = rows.withColumn(model.outcome(), col("_plausible").getItem(draw));
      if (new org.regulatedgoods.glm.Estimator().estimate(drawn, spec, List.of("state", "year"))
          instanceof GlmFit fit) {
        fits.add(fit);
      }
    }
    rows.unpersist();
    return fits.size() < DRAWS ? List.of() : pooled(model, spec, fits);
  }

  /** The governments with plausible values, in the survey's year. */
  private Dataset<Row> rows(Model model, Source source, Responses survey) {
    Dataset<Row> scores =
        context
            .lake()
            .working(Tables.scores(source.id()))
            .where(size(col("plausible")).geq(DRAWS))
            .select(col("state").as("_state"), col("plausible").as("_plausible"));
    Dataset<Row> table =
        ModelRows.of(
                context.spark(), context.lake().working(Tables.countryYear(model.good())), model)
            .rows()
            .where(col("year").equalTo(survey.year()));
    return table.join(scores, table.col("state").equalTo(scores.col("_state"))).drop("_state");
  }

  private static List<Row> pooled(Model model, GlmSpec spec, List<GlmFit> fits) {
    List<Row> lines = new ArrayList<>();
    List<Covariance> covariances =
        fits.stream().map(fit -> fit.covariance(spec.covariance())).toList();
    for (String term : fits.get(0).coefficientNames()) {
      double[] estimates = fits.stream().mapToDouble(fit -> fit.coefficient(term)).toArray();
      double[] variances = covariances.stream().mapToDouble(v -> v.between(term, term)).toArray();
      double df = (double) fits.get(0).statistics().dfResidual();
      Pooled pooled = Pooled.of(estimates, variances, df, spec.alpha());
      lines.add(
          RowFactory.create(
              model.id(),
              lines.size(),
              term,
              pooled.estimate(),
              pooled.error(),
              pooled.df(),
              pooled.pValue(),
              pooled.low(),
              pooled.high(),
              pooled.missing(),
              DRAWS,
              fits.get(0).statistics().rows()));
    }
    return lines;
  }
}
