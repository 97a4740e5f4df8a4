package org.regulatedgoods.study;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.good.Meaning;
import org.regulatedgoods.quality.Problem;

/** Checks that a model measures the roles and the stance on its good by what is said to do so. */
record RoleCheck(DeclarationFile file, Good good, List<Problem> problems) {

  void outcome(String key, String outcome) {
    if (!good.outcomes().isEmpty()
        && good.outcomes().values().stream().noneMatch(known -> known.isMeasuredBy(outcome))) {
      problems.add(
          file.problem(
              key + ".outcome",
              outcome,
              "no outcome of the good " + good.id(),
              "use one of " + measures(good.outcomes()) + ", or add it to outcomes in " + place()));
    }
  }

  void term(String key, Model.Term term) {
    if (term.role().equals(Model.Term.CONTROL)) {
      return;
    }
    Meaning role = good.roles().get(term.role());
    if (role == null) {
      problems.add(
          file.problem(
              key + ".role",
              term.role(),
              "the good " + good.id() + " has no such role",
              "use control or one of " + new TreeSet<>(good.roles().keySet())));
    } else if (term.features().stream().noneMatch(role::isMeasuredBy)
        || !term.features().stream().allMatch(good::measuresARole)) {
      problems.add(
          file.problem(
              key + ".term",
              term.term(),
              "no measure of the role " + term.role() + " for the good " + good.id(),
              "use one of "
                  + role.measuredBy()
                  + ", or add it to roles."
                  + term.role()
                  + ".measured-by in "
                  + place()));
    }
  }

  private String place() {
    return "conf/goods/" + good.id() + ".yaml";
  }

  private static TreeSet<String> measures(Map<String, Meaning> meanings) {
    TreeSet<String> features = new TreeSet<>();
    meanings.values().forEach(meaning -> features.addAll(meaning.measuredBy()));
    return features;
  }
}
