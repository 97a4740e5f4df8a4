package org.regulatedgoods.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.regulatedgoods.robustness.declaration.Checks;
import org.regulatedgoods.robustness.declaration.Curve;
import org.regulatedgoods.robustness.declaration.Dependence;
import org.regulatedgoods.robustness.declaration.Family;
import org.regulatedgoods.robustness.declaration.Imputation;
import org.regulatedgoods.robustness.declaration.Pooling;
import org.regulatedgoods.robustness.declaration.Prediction;
import org.regulatedgoods.robustness.declaration.Sensitivity;

/** How the checks of a study were made: those that gave something, as they were asked for. */
final class CheckMethods {

  private final RobustnessFindings found;
  private final Checks asked;
  private final List<Method> methods = new ArrayList<>();

  private CheckMethods(RobustnessFindings found) {
    this.found = found;
    this.asked = found.asked();
  }

  static List<Method> of(RobustnessFindings found) {
    CheckMethods text = new CheckMethods(found);
    text.refits();
    text.draws();
    text.further();
    return text.methods;
  }

  private void say(String subject, List<?> results, String text) {
    if (!results.isEmpty()) {
      methods.add(new Method(subject, text));
    }
  }

  /** What is drawn comes from the one seed, and from what is drawn for. */
  private String seeded(int draws) {
    return "%s draws, seed %d".formatted(Rounded.count(draws), asked.seed());
  }

  private void refits() {
    if (asked.leaveOut() != null) {
      String region = asked.leaveOut().region();
      say(
          "Leave one out",
          found.leftOut(),
          "Every model is fitted again without each state%s; DFBETAS beyond 2/\u221an mark outliers."
              .formatted(region.isEmpty() ? "" : " and without each level of " + region));
    }
    Sensitivity sensitivity = asked.sensitivity();
    if (sensitivity != null) {
      say(
          "Sensitivity",
          found.sensitivity(),
          ("Robustness values and bounds of Cinelli and Hazlett (2020), for confounders %s times as"
                  + " strong as each term; detectable effects at power %s; equivalence to within %s"
                  + " standard deviations.")
              .formatted(
                  sensitivity.times().stream().map(CheckMethods::plain).collect(joining(", ")),
                  plain(sensitivity.power()),
                  plain(sensitivity.equivalence())));
    }
  }

  private void draws() {
    for (Curve curve : asked.curves()) {
      say(
          "Specification curve " + curve.id(),
          found.curves().summaries().stream().filter(it -> it.curve().equals(curve.id())).toList(),
          "Around the model %s by least squares, %s (Simonsohn, Simmons and Nelson 2020); %s."
              .formatted(
                  curve.model(),
                  curve.covariance(),
                  curve.permutations() == 0
                      ? "no joint test"
                      : "joint test by permutation of residuals, " + seeded(curve.permutations())));
    }
    for (Family family : asked.families()) {
      say(
          "Family of tests " + family.id(),
          found.tests().stream().filter(it -> it.family().equals(family.id())).toList(),
          "Holm, Benjamini and Hochberg, and Romano and Wolf by a multiplier bootstrap, %s."
              .formatted(seeded(family.draws())));
    }
    Imputation imputation = asked.imputation();
    if (imputation != null) {
      say(
          "Multiple imputation",
          found.imputed(),
          ("Chained equations by %s, %d imputations after %d sweeps each, seed %d; Rubin's rules with"
                  + " Barnard and Rubin's degrees of freedom.")
              .formatted(
                  imputation.method(),
                  imputation.imputations(),
                  imputation.sweeps(),
                  asked.seed()));
    }
  }

  private void further() {
    FurtherFindings further = found.further();
    say(
        "Placebos",
        further.placebos(),
        "The model's terms on outcomes that the theory says nothing about, and on older values.");
    Dependence dependence = asked.dependence();
    if (dependence != null) {
      say(
          "Spatial dependence",
          further.dependence(),
          "Moran's I of the residuals by permutation, %s."
              .formatted(seeded(dependence.permutations())));
    }
    Prediction prediction = asked.prediction();
    if (prediction != null) {
      say(
          "Prediction",
          further.predictions(),
          "%d folds of states dealt %d times, seed %d%s."
              .formatted(
                  prediction.folds(),
                  prediction.repeats(),
                  asked.seed(),
                  prediction.region().isEmpty()
                      ? ""
                      : ", and each level of " + prediction.region() + " left out"));
    }
    for (Pooling pooling : asked.pooling()) {
      say(
          "Pooling " + pooling.id(),
          further.pooled().stream().filter(it -> it.pool().equals(pooling.id())).toList(),
          ("Random effects over the goods by restricted maximum likelihood, modified Knapp and Hartung"
                  + " intervals, scale: %s.")
              .formatted(pooling.scale()));
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
