package org.regulatedgoods.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.hypothesis.Hypothesis;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.StudyLoader.Declared;
import org.regulatedgoods.study.StudyLoader.SourceDeclaration;

/** Checks that a hypothesis is about goods, roles and features that are declared. */
final class HypothesisCheck {

  private final Map<String, Declared<Good>> goods;
  private final Map<String, Declared<SourceDeclaration>> sources;
  private final List<Problem> problems;

  HypothesisCheck(
      Map<String, Declared<Good>> goods,
      Map<String, Declared<SourceDeclaration>> sources,
      List<Problem> problems) {
    this.goods = goods;
    this.sources = sources;
    this.problems = problems;
  }

  void run(Declared<Hypothesis> declared) {
    Hypothesis hypothesis = declared.value();
    DeclarationFile file = declared.file();
    for (String good : hypothesis.goods()) {
      if (!good.equals("all") && !goods.containsKey(good)) {
        problems.add(
            file.problem("goods", good, "no such good", "use all or some of " + goods.keySet()));
      }
    }
    goods.values().stream()
        .map(Declared::value)
        .filter(good -> hypothesis.isAbout(good.id()))
        .filter(good -> !good.roles().containsKey(hypothesis.role()))
        .forEach(
            good ->
                problems.add(
                    file.problem(
                        "role",
                        hypothesis.role(),
                        "the good " + good.id() + " has no such role",
                        "use one of " + new TreeSet<>(good.roles().keySet()))));
    Set<String> features = SourceCheck.names(sources);
    if (!hypothesis.feature().isEmpty() && !features.contains(hypothesis.feature())) {
      problems.add(
          file.problem(
              "feature",
              hypothesis.feature(),
              "no source declares this feature",
              "use one of " + features));
    }
  }
}
