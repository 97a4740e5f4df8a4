package org.regulatedgoods.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.robustness.declaration.Imputation;
import org.regulatedgoods.robustness.declaration.Imputation.Method;

class ImputedModelTest {

  private static final Panel HOLES = Goldens.panel("robustness/holes.csv");
  private static final Equation EQUATION =
      new Equation(
          "ols",
          "score",
          List.of(
              Goldens.term("regime", "polity"),
              Goldens.term("exporters", "exports"),
              Goldens.term("control", "wealth")),
          Model.leastSquares(),
          new Spread("HC3", ""),
          0.05);

  private static Imputation asked(Method method, int imputations) {
    return new Imputation(List.of("ols"), List.of("openness", "treaty"), method, imputations, 10);
  }

  @Test
  void whatIsPooledIsWhatMicePoolsWithinTheErrorOfTheDraws() {
    for (NamedCsvRecord line : Goldens.lines("robustness/imputed.csv")) {
      Method method = line.getField("method").equals("pmm") ? Method.PMM : Method.NORMAL;
      ImputedTerm term =
          ImputedModel.of(asked(method, 200), EQUATION, HOLES, 66).stream()
              .filter(one -> one.term().equals(line.getField("term")))
              .findFirst()
              .orElseThrow();
      double error = Math.sqrt(2 * Goldens.number(line, "between") / Goldens.number(line, "m"));
      assertThat(term.reason()).isEmpty();
      assertThat(term.rows()).isEqualTo(118);
      assertThat(term.estimate())
          .as(line.toString())
          .isCloseTo(Goldens.number(line, "estimate"), within(4 * error));
      assertThat(term.standardError() / Goldens.number(line, "se")).isBetween(0.93, 1.07);
      assertThat(term.missing()).isCloseTo(Goldens.number(line, "lambda"), within(0.07));
    }
  }

  @Test
  void withNothingMissingTheImputedFitIsTheListwiseFit() {
    Panel states = Goldens.panel("glm/states.csv");
    Imputation asked = new Imputation(List.of("ols"), List.of(), Method.PMM, 20, 5);

    for (ImputedTerm term : ImputedModel.of(asked, Goldens.leastSquares(), states, 1)) {
      assertThat(term.estimate()).isCloseTo(term.listwiseEstimate(), within(1e-12));
      assertThat(term.standardError()).isCloseTo(term.listwiseError(), within(1e-12));
      assertThat(term.missing()).isCloseTo(0, within(1e-12));
      assertThat(term.rows()).isEqualTo(term.listwiseRows());
    }
  }

  @Test
  void whatWasThereIsLeftAndWhatIsDrawnByMatchingIsAValueThatIsThere() {
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (String name : List.of("polity", "exports", "wealth", "score")) {
      columns.put(name, HOLES.number(name));
    }
    ChainedEquations equations = new ChainedEquations(columns, Method.PMM, 5);
    Map<String, double[]> first = equations.imputation(9, 3);

    columns.forEach(
        (name, values) -> {
          for (int i = 0; i < values.length; i++) {
            double drawn = first.get(name)[i];
            if (Double.isNaN(values[i])) {
              assertThat(Arrays.stream(values).anyMatch(value -> value == drawn)).isTrue();
            } else {
              assertThat(drawn).isEqualTo(values[i]);
            }
          }
        });
    assertThat(equations.imputation(9, 3).get("polity")).isEqualTo(first.get("polity"));
    assertThat(equations.imputation(9, 4).get("polity")).isNotEqualTo(first.get("polity"));
  }

  @Test
  void aModelWithoutItsOutcomeSaysSo() {
    double[] nothing = new double[HOLES.rows()];
    Arrays.fill(nothing, Double.NaN);

    assertThat(ImputedModel.of(asked(Method.PMM, 20), EQUATION, HOLES.with("score", nothing), 1))
        .hasSize(3)
        .allMatch(term -> term.reason().equals("no row has the outcome score"))
        .allMatch(term -> Double.isNaN(term.estimate()));
  }

  @Test
  void aRowWithoutItsNominalRegressorIsNotCounted() {
    Map<String, String[]> names = new LinkedHashMap<>(HOLES.names());
    String[] regions = HOLES.name("region").clone();
    regions[0] = null;
    regions[1] = null;
    names.put("region", regions);
    List<String> levels = List.of("R1", "R2", "R3", "R4", "R5", "R6", "R7");
    Equation equation =
        EQUATION.withTerms(
            List.of(
                Goldens.term("regime", "polity"),
                new Regressor(
                    "region", "control", List.of(new Factor.Levels("region", levels, "R1")))));
    Panel panel = new Panel(HOLES.states(), HOLES.numbers(), names);

    assertThat(ImputedModel.of(asked(Method.PMM, 20), equation, panel, 1))
        .allMatch(term -> term.rows() == 116)
        .allMatch(term -> term.reason().isEmpty());
  }
}
