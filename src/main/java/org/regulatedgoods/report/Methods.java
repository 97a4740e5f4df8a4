package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the numbers of a release were made, written from what ran; what did not run is not said. */
record Methods(Findings findings) {

  /** In the order of the page: models, tests, checks, verdicts. */
  static List<Method> of(Findings findings) {
    Methods methods = new Methods(findings);
    List<Method> all = new ArrayList<>(methods.models());
    all.addAll(methods.tests());
    all.addAll(CheckMethods.of(findings.robustness()));
    methods.verdicts().ifPresent(all::add);
    return all;
  }

  private List<Method> models() {
    List<Method> all = new ArrayList<>();
    for (int i = 0; i < findings.models().size(); i++) {
      ModelFit model = findings.models().get(i);
      String subject = "Model (%d), %s".formatted(i + 1, model.title());
      model.fit().ifPresent(fit -> all.add(new Method(subject, sentences(model, fit))));
    }
    return all;
  }

  private String sentences(ModelFit model, ModelFit.Fit fit) {
    List<String> terms =
        findings.primary(findings.coefficients(), model).stream().map(Coefficient::term).toList();
    return "Estimator %s of %s on %s; %s of %s country-years, complete cases, by the %s. "
            .formatted(
                model.estimator(),
                model.outcome(),
                String.join(", ", terms),
                Rounded.count(model.rowsUsed()),
                Rounded.count(model.rowsIn()),
                fit.engine())
        + "Covariance %s. Intervals at %s."
            .formatted(RegressionTable.rule(fit), Rounded.level(fit.confidence()));
  }

  /** One for all tests that were made in the same way. */
  private List<Method> tests() {
    return findings.tests().stream().filter(TestRow::isDone).map(Methods::way).distinct().toList();
  }

  private static Method way(TestRow test) {
    long draws = test.numbers().draws();
    String drawn =
        draws == 0
            ? ""
            : " %s draws, seed %d.".formatted(Rounded.count(draws), test.numbers().seed());
    return new Method("Test, " + test.method(), sentence(test.note()) + drawn);
  }

  private static String sentence(String note) {
    return note.isEmpty() || note.endsWith(".") ? note : note + ".";
  }

  private Optional<Method> verdicts() {
    if (findings.verdicts().isEmpty()) {
      return Optional.empty();
    }
    String rule = findings.robustness().rule();
    return Optional.of(
        new Method(
            "Verdicts",
            rule.isEmpty()
                ? "A verdict goes by the coefficient of its model: supported with the expected sign"
                    + " and contradicted with the other where p is at most the model's level,"
                    + " inconclusive otherwise."
                : rule));
  }
}
