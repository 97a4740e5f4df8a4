package org.regulatedgoods.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.kernel.Weights;
import org.regulatedgoods.robustness.declaration.Curve;
import org.regulatedgoods.robustness.declaration.MissingRule;
import org.regulatedgoods.robustness.declaration.Sensitivity;
import org.regulatedgoods.theory.Sign;

/** Models whose rows are weighted by the inverse of the probability that they answered. */
class WeightedChecksTest {

  private static final double[] WEIGHTS = Goldens.panel("robustness/weights.csv").number("weight");
  private static final Panel STATES = Goldens.panel("glm/states.csv").with("weight", WEIGHTS);
  private static final Panel HOLES = Goldens.panel("robustness/holes.csv").with("weight", WEIGHTS);
  private static final Claim REGIME = new Claim("H3", "regime", "", Sign.POSITIVE);

  private static Equation weighted(Equation equation, Weights.Kind kind) {
    return new Equation(
        equation.id(),
        equation.outcome(),
        equation.terms(),
        equation.model(),
        new Spread("HC1", ""),
        new RowWeights("weight", kind),
        equation.alpha());
  }

  @Test
  void everyWeightedRefitWithoutAStateIsThatOfR() {
    Map<List<String>, LeftOut> ours = new HashMap<>();
    for (String id : List.of("ols", "logit")) {
      Equation equation = weighted(Goldens.of(id), Weights.Kind.SAMPLING);
      List<String> terms = List.of("polity", "exports", "treaty");
      for (LeftOut line : Influence.of(equation, STATES, terms, "")) {
        ours.put(List.of(line.model(), line.unit(), line.term()), line);
      }
    }
    List<NamedCsvRecord> lines = Goldens.lines("robustness/left-out-weighted.csv");
    assertThat(lines).hasSameSizeAs(ours.keySet());
    for (NamedCsvRecord line : lines) {
      LeftOut found =
          ours.get(List.of(line.getField("case"), line.getField("unit"), line.getField("term")));
      assertThat(found).as(line.toString()).isNotNull();
      assertThat(found.reason()).isEmpty();
      Goldens.close(found.estimate(), line, "estimate", 1e-7);
      Goldens.close(found.standardError(), line, "se", 1e-6);
      Goldens.close(found.pValue(), line, "p", 1e-4);
    }
  }

  private static Regressor term(String role, String name) {
    if (name.equals("region")) {
      List<String> levels = List.of("R1", "R2", "R3", "R4", "R5", "R6", "R7");
      return new Regressor(name, role, List.of(new Factor.Levels(name, levels, "R1")));
    }
    return Goldens.term(role, name);
  }

  private static List<CurvePoint> curve(Panel panel, int permutations) {
    Equation base =
        weighted(Goldens.leastSquares(), Weights.Kind.SAMPLING)
            .withTerms(
                List.of(
                    Goldens.term("regime", "polity"),
                    Goldens.term("exporters", "exports"),
                    Goldens.term("control", "wealth")));
    Curve curve =
        new Curve(
            "curve",
            "A curve",
            "ols",
            "HC3",
            List.of(),
            Map.of("regime", List.of("openness")),
            List.of(),
            List.of("none", "region"),
            List.of(MissingRule.LISTWISE, MissingRule.INDICATOR),
            permutations,
            0);
    List<Specification> grid = Grid.of(curve, base, WeightedChecksTest::term, 1);
    return SpecificationCurve.of(curve, base, grid, REGIME, 1).get(0).fit(grid, panel).points();
  }

  @Test
  void aWeightedCurveIsThatOfR() {
    List<CurvePoint> points = curve(HOLES, 0);
    List<NamedCsvRecord> lines = Goldens.lines("robustness/curve-weighted.csv");
    assertThat(points).hasSameSizeAs(lines);
    for (NamedCsvRecord line : lines) {
      CurvePoint point = points.get(Integer.parseInt(line.getField("number")) - 1);
      assertThat(point.reason()).isEmpty();
      assertThat(point.term()).isEqualTo(line.getField("term"));
      assertThat(point.rows()).isEqualTo(Long.parseLong(line.getField("rows")));
      Goldens.close(point.estimate(), line, "estimate", 1e-8);
      Goldens.close(point.standardError(), line, "se", 1e-6);
      Goldens.close(point.standardised(), line, "standardised", 1e-8);
    }
  }

  @Test
  void aRowWithoutWeightIsInNoSpecificationAndANegativeOneIsDiagnosed() {
    double[] some = WEIGHTS.clone();
    some[0] = 0;
    List<CurvePoint> all = curve(HOLES, 9);
    List<CurvePoint> without = curve(HOLES.with("weight", some), 9);
    assertThat(without.get(0).rows()).isEqualTo(all.get(0).rows() - 1);

    some[0] = -1;
    assertThat(curve(HOLES.with("weight", some), 0))
        .allMatch(point -> point.reason().equals("a weight of weight is negative or infinite"));
  }

  @Test
  void aConfounderOfASampledFitHasNoBoundAndOneOfAPreciseFitHas() {
    Sensitivity asked = new Sensitivity(List.of(1.0), 0.8, 0.1);
    Confounders.Answer sampled =
        Confounders.of(
                asked,
                weighted(Goldens.leastSquares(), Weights.Kind.SAMPLING),
                STATES,
                List.of(REGIME))
            .get(0);
    Confounders.Answer precise =
        Confounders.of(
                asked,
                weighted(Goldens.leastSquares(), Weights.Kind.PRECISION),
                STATES,
                List.of(REGIME))
            .get(0);

    assertThat(sampled.bounds()).isEmpty();
    assertThat(sampled.term().reason()).isEqualTo("Sampling weights have robust errors only");
    assertThat(sampled.term().detectable()).isPositive();
    assertThat(precise.term().reason()).isEmpty();
    assertThat(precise.bounds()).isNotEmpty();
    assertThat(precise.term().estimate()).isEqualTo(sampled.term().estimate());
  }
}
