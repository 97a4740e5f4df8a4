package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import org.regulatedgoods.study.Study;

/** How the cell of a feature is made, a step an item: the query on the source, then the steps. */
final class Definition {

  private Definition() {}

  static List<String> of(Study study, Study.DeclaredFeature declared) {
    List<String> steps = new ArrayList<>();
    steps.add(
        new FeatureQuery(study.source(declared.source()).orElseThrow(), declared.feature())
            .toString());
    declared.feature().steps().forEach(step -> steps.add(step.toString()));
    return steps;
  }
}
