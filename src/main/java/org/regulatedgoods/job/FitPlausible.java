package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.robustness.Equation;
import org.regulatedgoods.robustness.Panel;
import org.regulatedgoods.robustness.PlausibleModel;
import org.regulatedgoods.robustness.PlausibleTerm;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Estimator;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;

/**
 * Fits the models of a survey's scores again on its plausible values, so that the errors of the
 * coefficients hold that of measurement: a table a survey, in the units of the graded response
 * model.
 */
public final class FitPlausible {

  /** So many of the plausible values: the fraction of information that is missing is small. */
  private static final int DRAWS = 5;

  private static final List<Double> NONE = List.of();

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

  /** The model on the governments with plausible values, in the survey's year. */
  private List<PlausibleTerm> pooled(Model model, Source source, Responses survey) {
    SmallModel small = new SmallModel(study, model);
    Equation equation = small.equation();
    Dataset<Row> table =
        context
            .lake()
            .working(Tables.countryYear(model.good()))
            .where(col("year").equalTo(survey.year()));
    Panel panel = small.panel(table, equation.needs());
    Map<String, List<Double>> plausible = new HashMap<>();
    for (Row row :
        context
            .lake()
            .working(Tables.scores(source.id()))
            .where(size(col("plausible")).geq(DRAWS))
            .collectAsList()) {
      plausible.put(row.getAs("state"), row.getList(row.fieldIndex("plausible")));
    }
    List<double[]> draws = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      int number = draw;
      draws.add(
          panel.states().stream()
              .map(state -> plausible.getOrDefault(state, NONE))
              .mapToDouble(values -> values.isEmpty() ? Double.NaN : values.get(number))
              .toArray());
    }
    return PlausibleModel.of(equation, panel, draws);
  }
}
