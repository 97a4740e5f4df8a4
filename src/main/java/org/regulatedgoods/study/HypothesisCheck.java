package org.regulatedgoods.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.hypothesis.Hypothesis;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.StudyLoader.Declarations;
import org.regulatedgoods.study.StudyLoader.Declared;
import org.regulatedgoods.theory.Driver;
import org.regulatedgoods.theory.Prediction;
import org.regulatedgoods.theory.Sign;

/**
 * Checks that a hypothesis is about goods, roles and features that are declared, and that it
 * expects the sign that the theory derives.
 */
final class HypothesisCheck {

  private final Declarations all;
  private final List<Problem> problems;

  HypothesisCheck(Declarations all, List<Problem> problems) {
    this.all = all;
    this.problems = problems;
  }

  void run(Declared<Hypothesis> declared) {
    Hypothesis hypothesis = declared.value();
    DeclarationFile file = declared.file();
    goods(hypothesis, file);
    roles(hypothesis, file);
    feature(hypothesis, file);
    theory(hypothesis, file);
  }

  private void goods(Hypothesis hypothesis, DeclarationFile file) {
    Set<String> known = new TreeSet<>(all.goods().keySet());
    known.addAll(all.unreadable());
    for (String good : hypothesis.goods()) {
      if (!good.equals("all") && !known.contains(good)) {
        problems.add(
            file.problem(
                "goods", good, "no such good", "use all or some of " + all.goods().keySet()));
      }
    }
  }

  private void roles(Hypothesis hypothesis, DeclarationFile file) {
    all.goods().values().stream()
        .map(Declared::value)
        .filter(good -> hypothesis.isAbout(good.id()))
        .filter(good -> !good.roles().containsKey(hypothesis.role()))
        .forEach(good -> problems.add(noRole(hypothesis.role(), good, file)));
  }

  private static Problem noRole(String role, Good good, DeclarationFile file) {
    return file.problem(
        "role",
        role,
        "the good " + good.id() + " has no such role",
        "use one of " + new TreeSet<>(good.roles().keySet()));
  }

  /** Where a declaration is unreadable, the feature may be one of its. */
  private void feature(Hypothesis hypothesis, DeclarationFile file) {
    Set<String> features = SourceCheck.names(all.sources());
    if (!hypothesis.feature().isEmpty()
        && !features.contains(hypothesis.feature())
        && all.unreadable().isEmpty()) {
      problems.add(
          file.problem(
              "feature",
              hypothesis.feature(),
              "no source declares this feature",
              "use one of " + features));
    }
  }

  /** What the role is in the theory is said by the good; a hypothesis may not say otherwise. */
  private void theory(Hypothesis hypothesis, DeclarationFile file) {
    if (hypothesis.driver().isEmpty()) {
      roleDrivers(hypothesis).forEach((good, driver) -> problems.add(silent(driver, good, file)));
      return;
    }
    Optional<Driver> driver = Driver.find(hypothesis.driver());
    if (driver.isEmpty()) {
      problems.add(
          file.problem(
              "driver",
              hypothesis.driver(),
              "the theory has no such driver",
              "use one of "
                  + Driver.ids()
                  + ", or leave the key out where the claim is descriptive"));
      return;
    }
    roleDrivers(hypothesis)
        .forEach(
            (good, role) -> {
              if (!driver.get().isOf(role)) {
                problems.add(another(hypothesis, role, good, file));
              }
            });
    sign(hypothesis, driver.get(), file).ifPresent(problems::add);
  }

  /** What the hypothesis's role is in the theory, for each good that says so. */
  private Map<String, Driver> roleDrivers(Hypothesis hypothesis) {
    Map<String, Driver> drivers = new TreeMap<>();
    all.goods().values().stream()
        .map(Declared::value)
        .filter(good -> hypothesis.isAbout(good.id()))
        .filter(good -> good.roles().containsKey(hypothesis.role()))
        .forEach(
            good ->
                Driver.find(good.roles().get(hypothesis.role()).driver())
                    .ifPresent(driver -> drivers.put(good.id(), driver)));
    return drivers;
  }

  private static Problem silent(Driver driver, String good, DeclarationFile file) {
    return file.problem(
        "driver",
        "for the good "
            + good
            + " the role is the theory's "
            + driver.id()
            + ", which has a sign ("
            + driver.derivative()
            + " is "
            + Prediction.of(driver)
            + ")",
        "write driver: " + driver.id());
  }

  private static Problem another(
      Hypothesis hypothesis, Driver role, String good, DeclarationFile file) {
    return file.problem(
        "driver",
        hypothesis.driver(),
        "for the good " + good + " the role " + hypothesis.role() + " is the theory's " + role.id(),
        "write that, or a driver in which it has a part");
  }

  private static Optional<Problem> sign(
      Hypothesis hypothesis, Driver driver, DeclarationFile file) {
    Sign derived = Prediction.of(driver);
    Sign expected = hypothesis.expect();
    if (derived == expected) {
      return Optional.empty();
    }
    return Optional.of(
        file.problem(
            "expect",
            expected.toString(),
            "the theory's comparative static in "
                + driver.id()
                + ", "
                + driver.derivative()
                + ", is "
                + derived
                + ", the hypothesis expects "
                + expected,
            "expect what the theory derives"));
  }
}
