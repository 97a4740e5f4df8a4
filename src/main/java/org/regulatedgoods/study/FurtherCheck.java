package org.regulatedgoods.study;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.robustness.declaration.Checks;
import org.regulatedgoods.robustness.declaration.Dependence;
import org.regulatedgoods.robustness.declaration.Placebo;
import org.regulatedgoods.robustness.declaration.Pooling;
import org.regulatedgoods.robustness.declaration.Prediction;

/** Checks the placebos, the dependence, the prediction and the pooling that a study asks for. */
record FurtherCheck(
    DeclarationFile file,
    StudyLoader.StudyDeclaration study,
    List<Good> goods,
    RobustnessNames names,
    List<Problem> problems) {

  void run(Checks checks) {
    Set<String> models = new HashSet<>();
    for (int i = 0; i < checks.placebos().size(); i++) {
      Placebo placebo = checks.placebos().get(i);
      String key = "robustness.placebos." + (i + 1);
      if (!models.add(placebo.model())) {
        problem(key + ".model", placebo.model(), "it has placebos already", "put them together");
      }
      names.model(key + ".model", placebo.model()).ifPresent(model -> placebo(key, placebo, model));
    }
    if (checks.dependence() != null) {
      dependence("robustness.dependence", checks.dependence());
    }
    if (checks.prediction() != null) {
      prediction("robustness.prediction", checks.prediction());
    }
    Set<String> pools = new HashSet<>();
    for (int i = 0; i < checks.pooling().size(); i++) {
      Pooling pooling = checks.pooling().get(i);
      String key = "robustness.pooling." + (i + 1);
      if (!pools.add(pooling.id())) {
        problem(key + ".id", pooling.id(), "two of them have this id", "rename one");
      }
      pooling(key, pooling);
    }
  }

  private void problem(String key, String value, String fault, String remedy) {
    problems.add(file.problem(key, value, fault, remedy));
  }

  private void placebo(String key, Placebo placebo, Model model) {
    for (int i = 0; i < placebo.outcomes().size(); i++) {
      String outcome = placebo.outcomes().get(i);
      String place = key + ".outcomes." + (i + 1);
      if (names.number(place, outcome)) {
        notMeant(place, outcome, model);
      }
    }
    for (int i = 0; i < placebo.lags().size(); i++) {
      int lag = placebo.lags().get(i);
      int first = model.years().first() - lag;
      if (first < study.years().first()) {
        problem(
            key + ".lags." + (i + 1),
            String.valueOf(lag),
            "the study's country-years begin in " + study.years().first() + ", after " + first,
            "write a shorter lag, or let the study begin earlier");
      }
    }
  }

  /** The theory says something about the outcomes of the good, and the model about its terms. */
  private void notMeant(String key, String outcome, Model model) {
    if (model.features().contains(outcome)) {
      problem(
          key, outcome, "the model " + model.id() + " has it already", "name a feature beside it");
    }
    goods.stream()
        .filter(good -> good.id().equals(model.good()))
        .filter(
            good ->
                good.outcomes().values().stream().anyMatch(o -> o.measuredBy().contains(outcome)))
        .forEach(
            good ->
                problem(
                    key,
                    outcome,
                    "an outcome of the good " + good.id() + ", about which the theory says much",
                    "name a feature that it says nothing about"));
  }

  private void dependence(String key, Dependence dependence) {
    names.models(key, dependence.models());
    if (new HashSet<>(dependence.near()).size() < dependence.near().size()) {
      problem(
          key + ".near", dependence.near().toString(), "one stands there twice", "write it once");
    }
  }

  private void prediction(String key, Prediction prediction) {
    names.models(key, prediction.models());
    if (!prediction.region().isEmpty()) {
      names.nominal(key + ".region", prediction.region());
    }
    if (!prediction.income().isEmpty()) {
      names.number(key + ".income", prediction.income());
    }
  }

  private void pooling(String key, Pooling pooling) {
    names.models(key, pooling.models());
    names.hypotheses(key, pooling.hypotheses());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < pooling.models().size(); i++) {
      Optional<Model> model = names.known(pooling.models().get(i));
      if (model.isPresent() && !seen.add(model.get().good())) {
        problem(
            key + ".models." + (i + 1),
            model.get().id(),
            "a second model of the good " + model.get().good() + ", whose rows would count twice",
            "name one model a good");
      }
    }
  }
}
