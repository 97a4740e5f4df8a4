package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.country.Centroid;
import org.regulatedgoods.glm.kernel.Coordinates;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.robustness.Equation;
import org.regulatedgoods.robustness.Nearness;
import org.regulatedgoods.robustness.OutOfSample;
import org.regulatedgoods.robustness.Panel;
import org.regulatedgoods.robustness.PartialPooling;
import org.regulatedgoods.robustness.PlaceboTest;
import org.regulatedgoods.robustness.Placebos;
import org.regulatedgoods.robustness.PooledGood;
import org.regulatedgoods.robustness.PooledHypothesis;
import org.regulatedgoods.robustness.PredictionScore;
import org.regulatedgoods.robustness.Regressor;
import org.regulatedgoods.robustness.ResidualDependence;
import org.regulatedgoods.robustness.SpatialDependence;
import org.regulatedgoods.robustness.declaration.Checks;
import org.regulatedgoods.robustness.declaration.Dependence;
import org.regulatedgoods.robustness.declaration.Placebo;
import org.regulatedgoods.robustness.declaration.Pooling;
import org.regulatedgoods.robustness.declaration.Prediction;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;

/** The checks that no verdict weighs: placebos, dependence, prediction and pooling over goods. */
final class FurtherChecks {

  private final JobContext context;
  private final Study study;
  private final Checks checks;

  FurtherChecks(JobContext context) {
    this.context = context;
    this.study = context.study();
    this.checks = study.robustness();
  }

  /** Makes those that are declared; what is no longer declared is emptied. */
  void write(String fingerprint) {
    replace(Tables.PLACEBOS, PlaceboTest.class, placebos(), fingerprint);
    replace(Tables.DEPENDENCE, SpatialDependence.class, dependence(), fingerprint);
    replace(Tables.OUT_OF_SAMPLE, PredictionScore.class, outOfSample(), fingerprint);
    List<PartialPooling.Answer> pooled = pooled();
    replace(
        Tables.POOLED_HYPOTHESES,
        PooledHypothesis.class,
        pooled.stream().map(PartialPooling.Answer::hypothesis).toList(),
        fingerprint);
    replace(
        Tables.POOLED_GOODS,
        PooledGood.class,
        pooled.stream().flatMap(answer -> answer.goods().stream()).toList(),
        fingerprint);
  }

  private <T extends Record> void replace(
      String table, Class<T> type, List<T> rows, String fingerprint) {
    Lake lake = context.lake();
    if (!rows.isEmpty() || lake.has(table)) {
      lake.replace(table, new RecordTable<>(type).of(context.spark(), rows), fingerprint);
    }
  }

  private Model model(String id) {
    return study.models().stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();
  }

  private Dataset<Row> table(Model model) {
    return context.lake().working(Tables.countryYear(model.good()));
  }

  private List<PlaceboTest> placebos() {
    List<PlaceboTest> tests = new ArrayList<>();
    for (Placebo placebo : checks.placebos()) {
      Model model = model(placebo.model());
      SmallModel small = new SmallModel(study, model);
      Placebos made = new Placebos(small.equation(), small.claims());
      Set<String> columns = new LinkedHashSet<>(small.equation().needs());
      columns.addAll(placebo.outcomes());
      Panel panel = small.panel(table(model), columns);
      List<PlaceboTest> own = new ArrayList<>(made.own(panel));
      placebo.outcomes().forEach(outcome -> own.addAll(made.outcome(outcome, panel)));
      for (int lag : placebo.lags()) {
        own.addAll(made.lag(lag, small.lagged(table(model), lag)));
      }
      long suspicious = own.stream().filter(PlaceboTest::suspicious).count();
      context
          .progress()
          .say(
              "check", model.id(), suspicious + " placebo outcomes as the theory has the real one");
      tests.addAll(own);
    }
    return tests;
  }

  private List<SpatialDependence> dependence() {
    List<SpatialDependence> lines = new ArrayList<>();
    Dependence asked = checks.dependence();
    if (asked == null) {
      return lines;
    }
    for (Model model : refitted()) {
      if (asked.holds(model.id())) {
        SmallModel small = new SmallModel(study, model);
        Equation equation = small.equation();
        Panel panel = small.panel(table(model), equation.needs());
        ResidualDependence residuals =
            new ResidualDependence(equation, asked.permutations(), checks.seed());
        for (Dependence.Near near : asked.near()) {
          SpatialDependence line =
              residuals.by(near.toString(), nearness(near), panel, SmallModel.YEAR);
          context.progress().say("check", model.id(), said(line));
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private List<Model> refitted() {
    return study.models().stream().filter(Model::isRefitted).toList();
  }

  private Nearness nearness(Dependence.Near near) {
    return switch (near) {
      case LAND ->
          (state, other, year) ->
              context.registry().neighbours(state, year).contains(other) ? 1 : 0;
      case INVERSE_DISTANCE -> inverseDistance(Centroid.load());
    };
  }

  /** A state without a place is near none. */
  private static Nearness inverseDistance(Map<String, Centroid> places) {
    return (state, other, year) -> {
      Centroid own = places.get(state);
      Centroid another = places.get(other);
      if (own == null || another == null) {
        return 0;
      }
      return 1
          / new Coordinates(
                  new double[] {own.latitude(), another.latitude()},
                  new double[] {own.longitude(), another.longitude()})
              .kilometres(0, 1);
    };
  }

  private static String said(SpatialDependence line) {
    return line.reason().isEmpty()
        ? String.format(
            Locale.ROOT,
            "Moran's I by %s %.3f, p %.3f",
            line.near(),
            line.moransI(),
            line.pPermuted())
        : "no Moran's I by " + line.near() + ": " + line.reason();
  }

  private List<PredictionScore> outOfSample() {
    List<PredictionScore> scores = new ArrayList<>();
    Prediction asked = checks.prediction();
    if (asked == null) {
      return scores;
    }
    for (Model model : refitted()) {
      if (asked.holds(model.id())) {
        SmallModel small = new SmallModel(study, model);
        Equation equation = small.equation();
        Optional<Regressor> income =
            Optional.of(asked.income())
                .filter(name -> !name.isEmpty())
                .map(name -> small.regressor(Model.Term.CONTROL, name));
        Panel panel = small.panel(table(model), OutOfSample.needs(asked, equation));
        scores.addAll(OutOfSample.of(asked, equation, income, panel, checks.seed()));
      }
    }
    return scores;
  }

  private List<PartialPooling.Answer> pooled() {
    List<PartialPooling.Answer> answers = new ArrayList<>();
    for (Pooling pooling : checks.pooling()) {
      PartialPooling made = new PartialPooling(pooling, model(pooling.models().get(0)).alpha());
      for (String id : pooling.models()) {
        Model model = model(id);
        SmallModel small = new SmallModel(study, model);
        Equation equation = small.equation();
        made.add(
            model.good(), equation.on(small.panel(table(model), equation.needs())), small.claims());
      }
      answers.addAll(made.answers());
    }
    return answers;
  }
}
