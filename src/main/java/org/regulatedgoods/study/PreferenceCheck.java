package org.regulatedgoods.study;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.regulatedgoods.feature.Expression;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.theory.Quantity;

/**
 * Checks that a preference is of a good, a year and features of its study, and of quantities of the
 * theory.
 */
final class PreferenceCheck {

  private final DeclarationFile file;
  private final StudyLoader.StudyDeclaration study;
  private final Set<String> features;
  private final List<Problem> problems;

  /**
   * A check of one study's preferences.
   *
   * @param features the names that may be used; empty where they are not all known
   */
  PreferenceCheck(
      DeclarationFile file,
      StudyLoader.StudyDeclaration study,
      Set<String> features,
      List<Problem> problems) {
    this.file = file;
    this.study = study;
    this.features = features;
    this.problems = problems;
  }

  void run(String key, PreferenceModel model) {
    if (!study.goods().contains(model.good())) {
      problems.add(
          file.problem(
              key + ".good",
              model.good(),
              "not a good of this study",
              "use one of " + study.goods()));
    }
    if (model.year() < study.years().first() || model.year() > study.years().last()) {
      problems.add(
          file.problem(
              key + ".year",
              String.valueOf(model.year()),
              "not a year of this study",
              "use one of " + study.years()));
    }
    model.terms().forEach((quantity, term) -> term(key + ".terms." + quantity, quantity, term));
    if (model.has(Quantity.STATE_SHARE) && !model.has(Quantity.EXPORTS)) {
      problems.add(
          file.problem(
              key + ".terms",
              "state ownership has no effect without exports, and these are left out",
              "add the term exports or delete state-share"));
    }
    known(key + ".power", model.power());
    if (!model.outcome().isEmpty()) {
      known(key + ".outcome", model.outcome(), Set.of(model.outcome()));
    }
  }

  private void term(String key, String quantity, PreferenceModel.Measured term) {
    if (!Quantity.ids().contains(quantity)) {
      problems.add(
          file.problem(key, "the theory has no such quantity", "use one of " + Quantity.ids()));
    }
    known(key + ".measure", term.measure());
  }

  private void known(String key, Expression expression) {
    if (expression.isAggregate()) {
      problems.add(
          file.problem(
              key,
              expression.sql(),
              "a government has one row here, and there is nothing to aggregate",
              "drop the aggregate function"));
    }
    known(key, expression.sql(), expression.columns());
  }

  private void known(String key, String written, Set<String> names) {
    Set<String> unknown = new TreeSet<>(names);
    unknown.removeAll(features);
    if (!unknown.isEmpty() && !features.isEmpty()) {
      problems.add(
          file.problem(
              key,
              written,
              "no source of this study declares the feature " + String.join(", ", unknown),
              "use some of " + new TreeSet<>(features)));
    }
  }
}
