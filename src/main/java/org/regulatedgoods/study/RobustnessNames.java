package org.regulatedgoods.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.Study.DeclaredFeature;

/** What the checks of a study name: its models, hypotheses and features, each as it may be used. */
final class RobustnessNames {

  private final DeclarationFile file;
  private final StudyLoader.StudyDeclaration study;
  private final Map<String, DeclaredFeature> features;
  private final List<Problem> problems;
  private final Map<String, Model> models = new LinkedHashMap<>();

  /**
   * The names of one study.
   *
   * @param features those that may be used; none where they are not all known
   */
  RobustnessNames(
      DeclarationFile file,
      StudyLoader.StudyDeclaration study,
      Map<String, DeclaredFeature> features,
      List<Problem> problems) {
    this.file = file;
    this.study = study;
    this.features = features;
    this.problems = problems;
    study.models().forEach(model -> models.put(model.id(), model));
  }

  /** A model of the study by its id. */
  Optional<Model> known(String id) {
    return Optional.ofNullable(models.get(id));
  }

  void models(String key, List<String> named) {
    for (int i = 0; i < named.size(); i++) {
      model(key + ".models." + (i + 1), named.get(i));
    }
  }

  /** A model that the checks can fit again. */
  Optional<Model> model(String key, String id) {
    if (!models.containsKey(id)) {
      problems.add(
          file.problem(key, id, "not a model of this study", "use one of " + models.keySet()));
    } else if (!models.get(id).isRefitted()) {
      problems.add(
          file.problem(
              key,
              id,
              "no check fits this model again, for its estimator, covariance, offset or effects",
              "name another model"));
    }
    return Optional.ofNullable(models.get(id));
  }

  void hypotheses(String key, List<String> named) {
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

  boolean number(String key, String name) {
    return feature(key, name)
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

  void nominal(String key, String name) {
    feature(key, name)
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

  private Optional<Feature> feature(String key, String name) {
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
