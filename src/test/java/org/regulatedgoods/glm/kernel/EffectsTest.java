package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.kernel.Recipe.Column;

class EffectsTest {
  private static final GoldenTable GOLDEN = GoldenTable.of("kernel/effects.csv");
  private static final Map<String, Double> TREATY = Map.of("treaty", 1.0);
  private static final Map<String, Double> NONE = Map.of("treaty", 0.0);

  @Test
  void effectsOfLeastSquaresWithFactorAndInteractionMatchR() {
    Fit fit = States.fit(States.leastSquares());
    Effects effects = Effects.onMean(fit, leastSquares());
    List<Quantity> all =
        List.of(
            effects.slope("polity"),
            effects.slope("exports"),
            effects.change("treaty", NONE, TREATY),
            level(effects, "closed", "open"),
            level(effects, "open", "closed"));
    GoldenTable golden = GoldenTable.of("glm/ols-states-effects.csv");
    matches(golden.where("kind", "HC3"), all, fit, Errors.hc3());
    matches(golden.where("kind", "CR1"), all, fit, Errors.cr1(ClusteredTest.REGIONS));
  }

  @Test
  void effectsOfLogitsMatchR() {
    Fit fit = States.fit(States.logit());
    Effects effects =
        Effects.onMean(fit, Recipe.plain(atoms("polity", "exports", "treaty", "wealth")));
    List<Quantity> all =
        List.of(
            effects.slope("polity"),
            effects.slope("exports"),
            effects.change("treaty", NONE, TREATY),
            effects.slope("wealth"));
    GoldenTable golden = GoldenTable.of("glm/logit-states-effects.csv");
    matches(golden.where("kind", "CLASSICAL"), all, fit, Errors.classical());
    matches(golden.where("kind", "HC3"), all, fit, Errors.hc3());
    Fit fractional = States.fit(States.fractionalLogit());
    Effects fractions = Effects.onMean(fractional, three());
    matches(
        GoldenTable.of("glm/fractional-states-effects.csv").where("kind", "HC1"),
        List.of(
            fractions.slope("polity"),
            fractions.slope("exports"),
            fractions.change("treaty", NONE, TREATY)),
        fractional,
        Errors.hc1());
  }

  @Test
  void effectsOnEveryCategoryMatchRAndSumToZero() {
    Fit fit = States.fit(OrderedTest.classes(Link.LOGIT));
    double[] sums = new double[2];
    for (int category = 0; category < 3; category++) {
      Effects effects = Effects.onCategory(fit, three().withoutIntercept(), category);
      Quantity slope = effects.slope("polity");
      Quantity change = effects.change("treaty", NONE, TREATY);
      matches(
          GOLDEN.where("case", "ordered-" + category),
          List.of(slope, change, effects.prediction("at treaty", TREATY)),
          fit,
          Errors.classical());
      sums[0] += slope.value();
      sums[1] += change.value();
    }
    assertThat(sums[0]).isCloseTo(0, within(1e-14));
    assertThat(sums[1]).isCloseTo(0, within(1e-14));
  }

  @Test
  void countsWithAnExposureMatchR() {
    double[] offset = Cases.OUTCOMES.numbers("exposure");
    for (int i = 0; i < offset.length; i++) {
      offset[i] = Math.log(offset[i]);
    }
    Fit fit =
        States.fit(
            Cases.onThree(Cases.OUTCOMES.numbers("count"), Model.poisson()).withOffset(offset));
    Effects effects = Effects.onMean(fit, three());
    matches(
        GOLDEN.where("case", "poisson"),
        List.of(effects.slope("exports"), effects.prediction("at treaty", TREATY)),
        fit,
        Errors.hc1());
  }

  @Test
  void aPositiveOutcomeMatchesR() {
    Fit fit = States.fit(Cases.onThree(Cases.OUTCOMES.numbers("amount"), Model.gamma(Link.LOG)));
    matches(
        GOLDEN.where("case", "gamma"),
        List.of(Effects.onMean(fit, three()).slope("polity")),
        fit,
        Errors.classical());
  }

  @Test
  void anEffectOverTheRangeOfItsModeratorMatchesR() {
    Map<String, double[]> atoms = atoms("polity", "exports", "treaty");
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("(Intercept)", List.of()));
    atoms.keySet().forEach(name -> columns.add(new Column(name, List.of(name))));
    columns.add(new Column("polity:exports", List.of("polity", "exports")));
    Recipe recipe = Recipe.of(atoms, columns);
    Fit fit =
        States.fit(
            Regression.of(States.column("vote"), recipe.design(), Model.binomial(Link.PROBIT)));
    matches(
        GOLDEN.where("case", "probit-over"),
        Effects.onMean(fit, recipe).slopesOver("polity", "exports", 0, 2.5, 5),
        fit,
        Errors.classical());
  }

  @Test
  void aSquareHasTwiceItsVariableForSlope() {
    Map<String, double[]> atoms = atoms("exports");
    Recipe recipe =
        Recipe.of(
            atoms,
            List.of(
                new Column("(Intercept)", List.of()),
                new Column("exports", List.of("exports")),
                new Column("exports^2", List.of("exports", "exports"))));
    Fit fit =
        States.fit(Regression.of(States.column("score"), recipe.design(), Model.leastSquares()));
    double mean = Arrays.stream(States.column("exports")).average().getAsDouble();
    assertThat(Effects.onMean(fit, recipe).slope("exports").value())
        .isCloseTo(fit.estimate("exports") + 2 * mean * fit.estimate("exports^2"), within(1e-10));
  }

  @Test
  void effectsAreTestedAgainstOneAnother() {
    Fit fit = States.fit(Cases.onThree(States.column("score"), Model.leastSquares()));
    Effects effects = Effects.onMean(fit, three());
    List<Quantity> both = List.of(effects.slope("polity"), effects.slope("exports"));
    Parameters parameters = DeltaMethod.parameters(both, fit, Errors.hc3());
    List<LinearHypothesis> same = List.of(LinearHypothesis.equal("polity", "exports"));
    assertThat(JointTest.wald(parameters, same).statistic())
        .isCloseTo(JointTest.wald(fit.parameters(Errors.hc3()), same).statistic(), within(1e-8));
  }

  @Test
  void whatIsNotThereIsRefused() {
    Fit fit = States.fit(States.logit());
    assertThatThrownBy(() -> Effects.onMean(fit, three())).hasMessageContaining("another design");
    Recipe right = Recipe.plain(atoms("polity", "exports", "treaty", "wealth"));
    assertThatThrownBy(() -> Effects.onMean(fit, right).slope("oil"))
        .hasMessageContaining("No variable oil");
    assertThatThrownBy(() -> Effects.onCategory(fit, right, 0))
        .hasMessageContaining("Only an ordered outcome");
  }

  private static Quantity level(Effects effects, String level, String other) {
    String name = "regime[" + level + "]";
    Map<String, Double> reference = Map.of(name, 0.0, "regime[" + other + "]", 0.0);
    return effects.change(name, reference, Map.of(name, 1.0, "regime[" + other + "]", 0.0));
  }

  private static Recipe three() {
    return Recipe.plain(atoms("polity", "exports", "treaty"));
  }

  private static Recipe leastSquares() {
    Map<String, double[]> atoms = atoms("polity", "exports", "treaty");
    atoms.put("regime[closed]", States.TABLE.indicator("regime", "closed"));
    atoms.put("regime[open]", States.TABLE.indicator("regime", "open"));
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("(Intercept)", List.of()));
    atoms.keySet().forEach(name -> columns.add(new Column(name, List.of(name))));
    columns.add(new Column("polity:exports", List.of("polity", "exports")));
    return Recipe.of(atoms, columns);
  }

  private static Map<String, double[]> atoms(String... names) {
    Map<String, double[]> atoms = new LinkedHashMap<>();
    for (String name : names) {
      atoms.put(name, States.column(name));
    }
    return atoms;
  }

  private static void matches(
      GoldenTable golden, List<Quantity> quantities, Fit fit, Errors errors) {
    golden.assertMatches(DeltaMethod.table(quantities, fit, errors, 0.05));
  }
}
