package org.regulatedgoods.study;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.robustness.declaration.Checks;
import org.regulatedgoods.robustness.declaration.Curve;
import org.regulatedgoods.robustness.declaration.Family;
import org.regulatedgoods.study.Study.DeclaredFeature;

/** Checks that what is asked of a study's findings is about its models, hypotheses and features. */
final class RobustnessCheck {

  private static final String KEY = "robustness";

  private final DeclarationFile file;
  private final StudyLoader.StudyDeclaration study;
  private final List<Good> goods;
  private final Map<String, DeclaredFeature> features;
  private final List<Problem> problems;
  private final Map<String, Model> models = new LinkedHashMap<>();

  /**
   * A check of one study.
   *
   * @param features those that may be used; none where they are not all known
   */
  RobustnessCheck(
      DeclarationFile file,
      StudyLoader.StudyDeclaration study,
      List<Good> goods,
      Map<String, DeclaredFeature> features,
      List<Problem> problems) {
    this.file = file;
    this.study = study;
    this.goods = goods;
    this.features = features;
    this.problems = problems;
    study.models().forEach(model -> models.put(model.id(), model));
  }

  void run() {
    Checks checks = study.robustness();
    if (checks.leaveOut() != null && !checks.leaveOut().region().isEmpty()) {
      nominal(KEY + ".leave-out.region", checks.leaveOut().region());
    }
    Set<String> curves = new HashSet<>();
    Set<String> varied = new HashSet<>();
    for (int i = 0; i < checks.curves().size(); i++) {
      Curve curve = checks.curves().get(i);
      String key = KEY + ".curves." + (i + 1);
      once(key, curve.id(), curves);
      curve(key, curve);
      if (!varied.add(curve.model())) {
        problems.add(
            file.problem(
                key + ".model",
                curve.model(),
                "another curve varies this model already, and a verdict goes by one",
                "put their alternatives into one curve"));
      }
    }
    Set<String> families = new HashSet<>();
    for (int i = 0; i < checks.families().size(); i++) {
      Family family = checks.families().get(i);
      String key = KEY + ".families." + (i + 1);
      once(key, family.id(), families);
      models(key, family.models());
      hypotheses(key, family.hypotheses());
    }
    if (checks.imputation() != null) {
      models(KEY + ".imputation", checks.imputation().models());
      checks.imputation().with().forEach(name -> number(KEY + ".imputation.with", name));
    }
  }

  private void once(String key, String id, Set<String> ids) {
    if (!ids.add(id)) {
      problems.add(file.problem(key + ".id", id, "two of them have this id", "rename one"));
    }
  }

  private void models(String key, List<String> named) {
    for (int i = 0; i < named.size(); i++) {
      model(key + ".models." + (i + 1), named.get(i));
    }
  }

  private Optional<Model> model(String key, String id) {
    if (!models.containsKey(id)) {
      problems.add(
          file.problem(key, id, "not a model of this study", "use one of " + models.keySet()));
    } else if (!models.get(id).isRefitted()) {
      problems.add(
          file.problem(
              key,
              id,
              "no check fits this model again, for its estimator, covariance, weights, offset or"
                  + " effects",
              "name another model"));
    }
    return Optional.ofNullable(models.get(id));
  }

  private void hypotheses(String key, List<String> named) {
    for (int i = 0; i < named.size(); i++) {
      if (!study.hypotheses().contains(named.get(i))) {
        problems.add(
            file.problem(
                key + ".hypotheses." + (i + 1),
                named.get(i),
                "not a hypothesis of this study",
                "use some of " + study.hypotheses()));
      }
    }
  }

  private void curve(String key, Curve curve) {
    model(key + ".model", curve.model()).ifPresent(model -> curve(key, curve, model));
    for (int i = 0; i < curve.regionEffects().size(); i++) {
      if (!curve.regionEffects().get(i).equals(Curve.NONE)) {
        nominal(key + ".region-effects." + (i + 1), curve.regionEffects().get(i));
      }
    }
    for (int i = 0; i < curve.controls().size(); i++) {
      for (String control : curve.controls().get(i)) {
        number(key + ".controls." + (i + 1), control);
      }
    }
  }

  private void curve(String key, Curve curve, Model model) {
    if (model.estimator() != Estimator.OLS) {
      problems.add(
          file.problem(
              key + ".model",
              model.id(),
              "a curve is of least-squares fits, and this model is not",
              "name a model whose estimator is ols"));
    }
    if (curve.permutations() > 0 && model.years().first() != model.years().last()) {
      problems.add(
          file.problem(
              key + ".permutations",
              String.valueOf(curve.permutations()),
              "the joint test deals outcomes out among states, and the model has several years",
              "write 0, or name a model of one year"));
    }
    Optional<Good> good = goods.stream().filter(g -> g.id().equals(model.good())).findFirst();
    for (int i = 0; i < curve.outcomes().size(); i++) {
      String outcome = curve.outcomes().get(i);
      String place = key + ".outcomes." + (i + 1);
      if (number(place, outcome)) {
        good.ifPresent(known -> new RoleCheck(file, known, problems).outcome(key, outcome));
      }
    }
    curve
        .measures()
        .forEach((role, terms) -> measures(key + ".measures." + role, role, terms, model, good));
  }

  private void measures(
      String key, String role, List<String> terms, Model model, Optional<Good> good) {
    long own = model.terms().stream().filter(term -> term.role().equals(role)).count();
    if (own != 1 || role.equals(Model.Term.CONTROL)) {
      problems.add(
          file.problem(
              key,
              "the model " + model.id() + " has " + own + " terms of this role",
              "name a role of which it has one term; controls stand under controls"));
      return;
    }
    for (String term : terms) {
      Model.Term written = new Model.Term(role, term, "");
      if (written.features().stream().allMatch(name -> number(key, name))) {
        good.ifPresent(known -> new RoleCheck(file, known, problems).term(key, written));
      }
    }
  }

  private boolean number(String key, String name) {
    return known(key, name)
        .map(
            feature -> {
              if (feature.measure() == Measure.NOMINAL) {
                problems.add(
                    file.problem(
                        key, name, "a nominal feature has no number", "name one that has"));
              }
              return feature.measure() != Measure.NOMINAL;
            })
        .orElse(false);
  }

  private void nominal(String key, String name) {
    known(key, name)
        .filter(feature -> feature.measure() != Measure.NOMINAL)
        .ifPresent(
            feature ->
                problems.add(
                    file.problem(
                        key,
                        name,
                        "not a nominal feature but " + feature.measure(),
                        "name one with levels")));
  }

  private Optional<Feature> known(String key, String name) {
    Optional<Feature> feature =
        Optional.ofNullable(features.get(name)).map(DeclaredFeature::feature);
    if (feature.isEmpty() && !features.isEmpty()) {
      problems.add(
          file.problem(
              key,
              name,
              "no source of this study declares this feature",
              "use some of " + new TreeSet<>(features.keySet())));
    }
    return feature;
  }
}
