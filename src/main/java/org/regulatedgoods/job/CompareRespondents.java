package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.country.State;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.glm.Estimate;
import org.regulatedgoods.glm.Estimator;
import org.regulatedgoods.glm.GlmFit;
import org.regulatedgoods.glm.GlmSpec;
import org.regulatedgoods.glm.NotEstimable;
import org.regulatedgoods.glm.Term;
import org.regulatedgoods.source.declaration.Fieldwork.Frame;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.survey.NonResponse;
import org.regulatedgoods.survey.ResponseStatistic;
import org.regulatedgoods.survey.Standing;

/** Country-year tables and scores to who answered a survey and who did not, a table a survey. */
public final class CompareRespondents {

  private static final String ANSWERED = "_answered";
  private static final String FEW = "_few";

  private final JobContext context;

  public CompareRespondents(JobContext context) {
    this.context = context;
  }

  /** Compares for every survey of the study whose responses are there. */
  public void run() {
    Absence absence = new Absence(context);
    for (Source source : context.study().sources()) {
      if (source.read() instanceof Responses survey && !absence.of(source)) {
        compare(source, survey);
      }
    }
  }

  private void compare(Source source, Responses survey) {
    String countryYears = Tables.countryYear(survey.fieldwork().good());
    String scores = Tables.scores(source.id());
    Fingerprint fingerprint =
        Fingerprint.by(context.build())
            .addTable(countryYears, context.agenda().madeFrom(countryYears).orElseThrow())
            .addTable(scores, context.agenda().madeFrom(scores).orElseThrow())
            .addDeclaration("the fieldwork", survey.fieldwork());
    if (!context
        .agenda()
        .isDue("compare", source.id(), Tables.response(source.id()), fingerprint)) {
      return;
    }
    context
        .progress()
        .run(
            "compare",
            source.id(),
            () -> {
              List<ResponseStatistic> lines = new Comparison(source, survey).lines();
              context
                  .lake()
                  .replace(
                      Tables.response(source.id()),
                      new SurveyTables(context.spark()).response(lines),
                      fingerprint.text());
              context.progress().say("compare", source.id(), lines.size() + " lines");
            });
  }

  /** One survey's frame and features. */
  private final class Comparison {

    private final Source source;
    private final Responses survey;
    private final List<String> features = new ArrayList<>();

    private Comparison(Source source, Responses survey) {
      this.source = source;
      this.survey = survey;
      context
          .study()
          .features()
          .forEach(
              (name, declared) -> {
                if (!declared.source().equals(source.id())) {
                  add(name, declared.feature().measure(), declared.feature().levels());
                }
              });
    }

    /** A nominal feature is compared by the shares of its levels. */
    private void add(String name, Measure measure, List<String> levels) {
      if (measure == Measure.NOMINAL) {
        levels.forEach(level -> features.add(name + "[" + level + "]"));
      } else {
        features.add(name);
      }
    }

    private List<ResponseStatistic> lines() {
      Dataset<Row> rows = frame().cache();
      List<Standing> states = rows.collectAsList().stream().map(this::standing).toList();
      NonResponse comparison = new NonResponse(states, survey.minimumRespondents());
      List<ResponseStatistic> lines = new ArrayList<>();
      lines.addAll(comparison.comparisons(features));
      lines.addAll(comparison.unadjusted());
      if (comparison.isDefined() && !survey.fieldwork().propensity().isEmpty()) {
        lines.addAll(weighted(rows, states, comparison));
      }
      rows.unpersist();
      return lines;
    }

    /** The governments that were to be asked, in the survey's year, with their scores. */
    private Dataset<Row> frame() {
      int year = survey.year();
      boolean members = survey.fieldwork().frame() == Frame.UN_MEMBERS;
      Object[] asked =
          context.registry().states().stream()
              .filter(state -> members ? state.inUnitedNations(year) : state.existsIn(year))
              .map(State::id)
              .toArray();
      Dataset<Row> scores =
          context
              .lake()
              .working(Tables.scores(source.id()))
              .select(
                  col("state").as("_state"),
                  col("score").as("_score"),
                  col("officials").lt(survey.minimumRespondents()).as(FEW));
      Dataset<Row> table =
          shown(Tables.countryYear(survey.fieldwork().good()))
              .where(col("year").equalTo(year).and(col("state").isin(asked)));
      return table
          .join(scores, table.col("state").equalTo(scores.col("_state")), "left")
          .withColumn(ANSWERED, col("_score").isNotNull().cast("double"))
          .orderBy("state");
    }

    /** Without what any survey of the study says of governments that are kept back. */
    private Dataset<Row> shown(String countryYears) {
      ReleaseReader working = new ReleaseReader.Working(context.lake());
      return new Suppression(context.study(), context.registry(), working)
          .withoutValues(countryYears, working.table(countryYears));
    }

    private Standing standing(Row row) {
      Double score = row.getAs("_score");
      String state = row.getAs("state");
      Double[] values = new Double[features.size()];
      int place = 0;
      for (String feature : features) {
        values[place++] = number(row, feature);
      }
      Standing standing =
          Standing.of(state, region(state), score == null ? Double.NaN : score, values);
      return Boolean.TRUE.equals(row.getAs(FEW)) ? standing.withFewOfficials() : standing;
    }

    private Double number(Row row, String feature) {
      int bracket = feature.indexOf('[');
      if (bracket < 0) {
        Object value = row.getAs(feature);
        return value == null ? null : (Double) ((Number) value).doubleValue();
      }
      String level = row.getAs(feature.substring(0, bracket));
      String own = feature.substring(bracket + 1, feature.length() - 1);
      return level == null ? null : (Double) (level.equals(own) ? 1.0 : 0.0);
    }

    private String region(String state) {
      return ScaleSurveys.regions(context).flatMap(scheme -> scheme.regionOf(state)).orElse(null);
    }

    private List<ResponseStatistic> weighted(
        Dataset<Row> rows, List<Standing> states, NonResponse comparison) {
      List<Term> terms = new ArrayList<>();
      survey.fieldwork().propensity().forEach(name -> terms.add(new Term.Numeric(name)));
      Estimate estimate =
          new Estimator()
              .estimate(rows, GlmSpec.logit("response", ANSWERED, terms), List.of("state", "year"));
      if (estimate instanceof NotEstimable not) {
        return List.of(NonResponse.notWeighted(String.join("; ", not.reasons())));
      }
      return comparison.adjusted(propensities((GlmFit) estimate, states));
    }

    private Map<String, Double> propensities(GlmFit fit, List<Standing> states) {
      Map<String, Double> propensities = new HashMap<>();
      for (Standing state : states) {
        double sum = 0;
        for (String coefficient : fit.coefficientNames()) {
          int place = features.indexOf(coefficient);
          double value = place < 0 ? 1 : state.features().get(place);
          sum += fit.coefficient(coefficient) * value;
        }
        if (!Double.isNaN(sum)) {
          propensities.put(state.state(), 1 / (1 + Math.exp(-sum)));
        }
      }
      return propensities;
    }
  }
}
