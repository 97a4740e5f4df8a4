package org.regulatedgoods.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.Study.DeclaredFeature;

/**
 * Checks that a model is of a good of its study, and made of features that measure what they are
 * said to.
 *
 * @param complete whether every source of the study is readable, so that a feature that is not
 *     there is not declared
 */
record ModelCheck(
    DeclarationFile file,
    List<String> goodIds,
    List<Good> goods,
    Map<String, DeclaredFeature> features,
    boolean complete,
    List<Problem> problems) {

  void run(String key, Model model) {
    Optional<Good> good =
        goods.stream().filter(known -> known.id().equals(model.good())).findFirst();
    if (!goodIds.contains(model.good())) {
      problems.add(
          file.problem(
              key + ".good", model.good(), "not a good of this study", "use one of " + goodIds));
    }
    known(key + ".outcome", model.outcome())
        .flatMap(outcome -> good)
        .ifPresent(known -> new RoleCheck(file, known, problems).outcome(key, model.outcome()));
    model.clusters().forEach(name -> grouping(key + ".cluster", name, "clusters are"));
    for (int i = 0; i < model.effects().size(); i++) {
      grouping(key + ".effects." + (i + 1), model.effects().get(i), "fixed effects are of");
    }
    numbers(key, model);
    Set<String> used = new HashSet<>(model.effects());
    for (int i = 0; i < model.terms().size(); i++) {
      term(key + ".terms." + (i + 1), model, model.terms().get(i), good, used);
    }
    tests(key, model);
  }

  private void numbers(String key, Model model) {
    if (model.weights() != null) {
      number(key + ".weights.column", model.weights().column());
    }
    if (!model.offset().isEmpty()) {
      number(key + ".offset", model.offset());
    }
    if (model.estimator() == Estimator.CLOGLOG_HAZARD) {
      known(key + ".outcome", model.outcome())
          .filter(outcome -> outcome.measure() != Measure.BINARY)
          .ifPresent(
              outcome ->
                  problems.add(
                      file.problem(
                          key + ".outcome",
                          model.outcome(),
                          "a hazard is of an event, and this feature is " + outcome.measure(),
                          "name a binary feature that is 1 from the event on")));
    }
  }

  private void number(String key, String name) {
    known(key, name)
        .filter(feature -> feature.measure() == Measure.NOMINAL)
        .ifPresent(
            feature ->
                problems.add(
                    file.problem(key, name, "a nominal feature has no number", "name another")));
  }

  private void grouping(String key, String name, String what) {
    if (Model.KEYS.contains(name)) {
      return;
    }
    known(key, name)
        .filter(feature -> feature.measure() != Measure.NOMINAL)
        .ifPresent(
            feature ->
                problems.add(
                    file.problem(
                        key,
                        name,
                        what
                            + " the levels of a nominal feature, and this one is "
                            + feature.measure(),
                        "name a nominal feature")));
  }

  private void term(
      String key, Model model, Model.Term term, Optional<Good> good, Set<String> used) {
    if (!used.add(term.term())) {
      problems.add(
          file.problem(
              key + ".term", term.term(), "the model has this term already", "delete one"));
    }
    nominal(key, model, term);
    good.filter(known -> features.keySet().containsAll(term.features()))
        .ifPresent(known -> new RoleCheck(file, known, problems).term(key, term));
    for (String name : term.features()) {
      if (name.equals(Model.Term.AT_RISK) && model.estimator() == Estimator.CLOGLOG_HAZARD) {
        continue;
      }
      known(key + ".term", name).ifPresent(feature -> level(key, term, name, feature));
    }
  }

  private void nominal(String key, Model model, Model.Term term) {
    boolean dealt =
        model.pValues().stream().anyMatch(way -> way.method() == Resampled.Method.RANDOMISATION);
    for (String name : term.features()) {
      if (dealt
          && features.containsKey(name)
          && features.get(name).feature().measure() == Measure.NOMINAL) {
        problems.add(
            file.problem(
                key + ".term",
                name,
                "randomisation would deal the levels of a nominal feature out one by one",
                "use pairs-bootstrap under p-values"));
      }
    }
  }

  private void level(String key, Model.Term term, String name, Feature feature) {
    if (feature.measure() == Measure.NOMINAL && !feature.levels().contains(term.reference())) {
      problems.add(
          file.problem(
              key + ".reference",
              term.reference(),
              "not a level of " + name,
              "use one of " + feature.levels()));
    }
  }

  private void tests(String key, Model model) {
    Set<String> coefficients = new TreeSet<>();
    model.terms().forEach(term -> coefficients.addAll(coefficients(term)));
    if (!model.estimator().isOrdered()) {
      coefficients.add("(Intercept)");
    }
    for (int i = 0; i < model.tests().size(); i++) {
      List<LinearNull> nulls = model.tests().get(i).nulls();
      for (int k = 0; k < nulls.size(); k++) {
        Set<String> unknown = new TreeSet<>(nulls.get(k).weights().keySet());
        unknown.removeAll(coefficients);
        if (!unknown.isEmpty() && complete) {
          problems.add(
              file.problem(
                  key + ".tests." + (i + 1) + ".null-hypothesis." + (k + 1),
                  nulls.get(k).written(),
                  "the model has no coefficient " + String.join(", ", unknown),
                  "use some of " + coefficients));
        }
      }
    }
  }

  /** The names of a term's coefficients: the term, or one with each level but the reference. */
  private List<String> coefficients(Model.Term term) {
    List<String> names = List.of("");
    for (String feature : term.features()) {
      List<String> longer = new ArrayList<>();
      for (String name : names) {
        contrasts(term, feature)
            .forEach(one -> longer.add(name.isEmpty() ? one : name + ":" + one));
      }
      names = longer;
    }
    return names;
  }

  private List<String> contrasts(Model.Term term, String name) {
    return Optional.ofNullable(features.get(name))
        .map(DeclaredFeature::feature)
        .filter(feature -> feature.measure() == Measure.NOMINAL)
        .map(
            feature ->
                feature.levels().stream()
                    .filter(level -> !level.equals(term.reference()))
                    .map(level -> name + "[" + level + "]")
                    .toList())
        .orElse(List.of(name));
  }

  /** The models of a comparison, each with one number in its role. */
  void comparison(String key, Comparison comparison, List<Model> models) {
    for (int i = 0; i < comparison.models().size(); i++) {
      String id = comparison.models().get(i);
      Optional<Model> model = models.stream().filter(one -> one.id().equals(id)).findFirst();
      long terms =
          model.stream()
              .flatMap(one -> one.terms().stream())
              .filter(term -> term.role().equals(comparison.role()))
              .count();
      if (terms != 1) {
        problems.add(
            file.problem(
                key + ".models." + (i + 1),
                id,
                model.isEmpty()
                    ? "no such model"
                    : "the model has %d terms in the role %s".formatted(terms, comparison.role()),
                "name models that have one term in the role"));
      }
    }
  }

  private Optional<Feature> known(String key, String name) {
    Optional<Feature> feature =
        Optional.ofNullable(features.get(name)).map(DeclaredFeature::feature);
    if (feature.isEmpty() && complete) {
      problems.add(
          file.problem(
              key,
              name,
              "no source of this study declares this feature",
              "use one of " + new TreeSet<>(features.keySet())));
    }
    return feature;
  }
}
