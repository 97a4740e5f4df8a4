package org.regulatedgoods.study;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private final List<Problem> problems;
  private final RobustnessNames names;

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
    this.problems = problems;
    this.names = new RobustnessNames(file, study, features, problems);
  }

  void run() {
    Checks checks = study.robustness();
    if (checks.leaveOut() != null && !checks.leaveOut().region().isEmpty()) {
      names.nominal(KEY + ".leave-out.region", checks.leaveOut().region());
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
      names.models(key, family.models());
      names.hypotheses(key, family.hypotheses());
      clusters(key, family);
    }
    if (checks.imputation() != null) {
      names.models(KEY + ".imputation", checks.imputation().models());
      checks.imputation().with().forEach(name -> names.number(KEY + ".imputation.with", name));
    }
    new FurtherCheck(file, study, goods, names, problems).run(checks);
  }

  /** The joint distribution of a family has one unit. */
  private void clusters(String key, Family family) {
    Set<String> clusters = new TreeSet<>();
    family.models().stream()
        .flatMap(id -> names.known(id).stream())
        .filter(model -> model.covariance().startsWith("CR"))
        .forEach(model -> clusters.addAll(model.clusters()));
    if (clusters.size() > 1) {
      problems.add(
          file.problem(
              key + ".models",
              family.models().toString(),
              "its models are clustered by " + clusters + ", and a family is dealt out by one",
              "make a family of the models of each cluster"));
    }
  }

  private void once(String key, String id, Set<String> ids) {
    if (!ids.add(id)) {
      problems.add(file.problem(key + ".id", id, "two of them have this id", "rename one"));
    }
  }

  private void curve(String key, Curve curve) {
    names.model(key + ".model", curve.model()).ifPresent(model -> curve(key, curve, model));
    for (int i = 0; i < curve.regionEffects().size(); i++) {
      if (!curve.regionEffects().get(i).equals(Curve.NONE)) {
        names.nominal(key + ".region-effects." + (i + 1), curve.regionEffects().get(i));
      }
    }
    for (int i = 0; i < curve.controls().size(); i++) {
      for (String control : curve.controls().get(i)) {
        names.number(key + ".controls." + (i + 1), control);
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
    if (model.weights() != null && model.weights().kind() == Weighting.Kind.FREQUENCY) {
      problems.add(
          file.problem(
              key + ".model",
              model.id(),
              "a curve deals rows out one by one, and each of this model's stands for several",
              "name a model without frequency weights"));
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
      if (names.number(place, outcome)) {
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
      if (written.features().stream().allMatch(name -> names.number(key, name))) {
        good.ifPresent(known -> new RoleCheck(file, known, problems).term(key, written));
      }
    }
  }
}
