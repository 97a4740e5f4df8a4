package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.regulatedgoods.robustness.Equation;
import org.regulatedgoods.robustness.Panel;
import org.regulatedgoods.robustness.PlausibleModel;
import org.regulatedgoods.robustness.PlausibleTerm;
import org.regulatedgoods.robustness.Prepared;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Estimator;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.survey.ScaleStatistic;
import org.regulatedgoods.survey.scaling.LatentRegression;
import org.regulatedgoods.survey.scaling.TraitScore;

/**
 * Fits the models of a survey's scores again on plausible values of the trait given each model's
 * regressors, so that the errors of the coefficients hold that of measurement and the coefficients
 * are not pulled to zero by it: a table a survey, in the units of the graded response model.
 */
public final class FitPlausible {

  private static final int DRAWS = 20;

  /** Of the draws; each model has a stream of its own. */
  private static final long SEED = 2006;

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
              List<PlausibleTerm> terms = new ArrayList<>();
              models.forEach(model -> terms.addAll(pooled(model, source, survey)));
              context
                  .lake()
                  .replace(
                      Tables.pooled(source.id()),
                      new RecordTable<>(PlausibleTerm.class).of(context.spark(), terms),
                      fingerprint.text());
              context
                  .progress()
                  .say("fit", source.id(), terms.size() + " coefficients on plausible values");
            });
  }

  /** A least squares model whose outcome is a score of the survey. */
  private boolean isOf(Model model, Source source) {
    Study.DeclaredFeature outcome = study.features().get(model.outcome());
    return model.estimator() == Estimator.OLS
        && model.isRefitted()
        && outcome.source().equals(source.id())
        && List.of("score", "eap").contains(outcome.feature().from().sql());
  }

  /** The model on the governments with a score, in the survey's year. */
  private List<PlausibleTerm> pooled(Model model, Source source, Responses survey) {
    SmallModel small = new SmallModel(study, model);
    Equation equation = small.equation();
    Dataset<Row> table =
        context
            .lake()
            .working(Tables.countryYear(model.good()))
            .where(col("year").equalTo(survey.year()));
    Map<String, TraitScore> scores = scores(source);
    Prepared prepared =
        equation.on(withScores(small.panel(table, equation.needs()), model.outcome(), scores));
    return PlausibleModel.of(
        equation,
        prepared.rows(),
        prepared.fit().reason().isEmpty()
            ? draws(prepared, model, scores, between(source))
            : List.of(prepared.rows().number(model.outcome())));
  }

  /** The panel with the expected trait as the outcome, where the survey has one. */
  private static Panel withScores(Panel panel, String outcome, Map<String, TraitScore> scores) {
    return panel.with(
        outcome,
        panel.states().stream()
            .mapToDouble(state -> scores.containsKey(state) ? scores.get(state).mean() : Double.NaN)
            .toArray());
  }

  private static List<double[]> draws(
      Prepared prepared, Model model, Map<String, TraitScore> scores, double between) {
    LatentRegression traits =
        new LatentRegression(
            prepared.rows().states().stream().map(scores::get).toList(),
            between,
            prepared.regression().design().byRow());
    Random random = new Random(SEED * 31 + model.id().hashCode());
    return Stream.generate(() -> traits.draw(random)).limit(DRAWS).toList();
  }

  private Map<String, TraitScore> scores(Source source) {
    Map<String, TraitScore> scores = new HashMap<>();
    context
        .lake()
        .working(Tables.scores(source.id()))
        .where(col("eap").isNotNull())
        .select("state", "eap", "eap_se")
        .collectAsList()
        .forEach(
            row ->
                scores.put(row.getString(0), new TraitScore(row.getDouble(1), row.getDouble(2))));
    return scores;
  }

  private double between(Source source) {
    return context
        .lake()
        .working(Tables.scale(source.id()))
        .where(col("statistic").equalTo(ScaleStatistic.BETWEEN))
        .select("value")
        .as(Encoders.DOUBLE())
        .first();
  }
}
