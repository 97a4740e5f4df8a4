package org.regulatedgoods.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.robustness.declaration.Curve;
import org.regulatedgoods.robustness.declaration.MissingRule;
import org.regulatedgoods.theory.Sign;

class SpecificationCurveTest {

  private static final Panel HOLES = Goldens.panel("robustness/holes.csv");
  private static final long SEED = 20061206;

  private static final Equation BASE =
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

  private static final Map<String, Claim> CLAIMS =
      Map.of(
          "regime", new Claim("regime", "regime", "", Sign.POSITIVE),
          "exports", new Claim("exports", "exporters", "", Sign.POSITIVE));

  private static Curve curve(int permutations, int atMost) {
    return new Curve(
        "curve",
        "A curve",
        "ols",
        "HC3",
        List.of("support"),
        Map.of("regime", List.of("openness")),
        List.of(List.of("wealth"), List.of(), List.of("wealth", "treaty")),
        List.of("none", "region"),
        List.of(MissingRule.LISTWISE, MissingRule.COMMON, MissingRule.INDICATOR),
        permutations,
        atMost);
  }

  private static Regressor term(String role, String name) {
    if (name.equals("region")) {
      List<String> levels = List.of("R1", "R2", "R3", "R4", "R5", "R6", "R7");
      return new Regressor(name, role, List.of(new Factor.Levels(name, levels, "R1")));
    }
    return Goldens.term(role, name);
  }

  private static List<Specification> grid(Curve curve) {
    return Grid.of(curve, BASE, SpecificationCurveTest::term, SEED);
  }

  /** The curve of a claim about one term. */
  private static SpecificationCurve only(Curve curve, Claim claim) {
    List<SpecificationCurve> curves = SpecificationCurve.of(curve, BASE, grid(curve), claim, SEED);
    assertThat(curves).hasSize(1);
    return curves.get(0);
  }

  @Test
  void everySpecificationOfTheGridIsThatOfR() {
    Curve curve = curve(0, 0);
    Map<String, CurvePoint> ours = new HashMap<>();
    CLAIMS.forEach(
        (focal, claim) ->
            only(curve, claim)
                .fit(grid(curve), HOLES)
                .points()
                .forEach(point -> ours.put(focal + point.specification(), point)));
    List<NamedCsvRecord> lines = Goldens.lines("robustness/curve-points.csv");
    assertThat(lines).hasSize(144).hasSameSizeAs(ours.keySet());
    for (NamedCsvRecord line : lines) {
      CurvePoint point = ours.get(line.getField("focal") + line.getField("number"));
      assertThat(point.reason()).isEmpty();
      assertThat(point.rows()).isEqualTo(Long.parseLong(line.getField("rows")));
      Goldens.close(point.estimate(), line, "estimate", 1e-8);
      Goldens.close(point.standardError(), line, "se", 1e-6);
      Goldens.close(point.df(), line, "df", 0);
      Goldens.close(point.pValue(), line, "p", 1e-5);
      Goldens.close(point.standardised(), line, "standardised", 1e-8);
    }
  }

  @Test
  void theSummaryIsThatOfRAndTheJointTestWithinTheErrorOfItsDraws() {
    Curve curve = curve(999, 0);
    for (NamedCsvRecord line : Goldens.lines("robustness/curves.csv")) {
      Claim claim = CLAIMS.get(line.getField("focal"));
      SpecificationCurve one = only(curve, claim);
      CurveSummary summary = one.summary(curve, one.fit(grid(curve), HOLES));
      Goldens.close(summary.median(), line, "median", 1e-8);
      Goldens.close(summary.signShare(), line, "positive", 1e-12);
      Goldens.close(summary.significantShare(), line, "significant_positive", 1e-12);
      Goldens.close(summary.oppositeShare(), line, "significant_negative", 1e-12);
      drawn(summary.pMedian(), line, "p_median");
      drawn(summary.pSignificant(), line, "p_significant");
      drawn(summary.pStatistic(), line, "p_statistic");
    }
  }

  private static void drawn(double p, NamedCsvRecord line, String column) {
    double theirs = Goldens.number(line, column);
    double error = Math.sqrt(2 * theirs * (1 - theirs) / Goldens.number(line, "draws"));
    assertThat(p).as(column).isCloseTo(theirs, within(4 * error + 0.002));
  }

  @Test
  void whichTaskFitsASpecificationMovesNoNumber() {
    Curve curve = curve(49, 0);
    List<Specification> grid = grid(curve);
    SpecificationCurve one = only(curve, CLAIMS.get("regime"));
    CurveSummary whole = one.summary(curve, one.fit(grid, HOLES));

    List<SpecificationCurve.Fits> parts = new ArrayList<>();
    for (int from = 0; from < grid.size(); from += 7) {
      parts.add(one.fit(grid.subList(from, Math.min(grid.size(), from + 7)), HOLES));
    }

    assertThat(one.summary(curve, SpecificationCurve.Fits.together(parts))).isEqualTo(whole);
  }

  @Test
  void theJointTestOfAnEffectThatIsThereRejectsAndOfNoneRejectsAtItsLevel() {
    Curve curve = curve(99, 0);
    double[] built = HOLES.number("exports").clone();
    for (int i = 0; i < built.length; i++) {
      built[i] = 3 * (Double.isNaN(built[i]) ? 0 : built[i]) + HOLES.number("support")[i];
    }
    assertThat(joint(curve, HOLES.with("score", built), "exports")).isLessThanOrEqualTo(0.02);

    int rejected = 0;
    for (int world = 0; world < 40; world++) {
      List<Double> dealt =
          new ArrayList<>(java.util.Arrays.stream(HOLES.number("score")).boxed().toList());
      Collections.shuffle(dealt, new Random(world));
      double[] score = dealt.stream().mapToDouble(Double::doubleValue).toArray();
      rejected +=
          joint(curve, HOLES.with("score", score).with("support", score), "regime") <= 0.1 ? 1 : 0;
    }
    assertThat(rejected).isBetween(0, 11);
  }

  private static double joint(Curve curve, Panel panel, String focal) {
    SpecificationCurve one = only(curve, CLAIMS.get(focal));
    return one.summary(curve, one.fit(grid(curve), panel)).pStatistic();
  }

  @Test
  void aRowThatAloneLacksATermIsLeftOutWhereMissingValuesAreIndicated() {
    double[] wealth = Goldens.panel("glm/states.csv").number("wealth").clone();
    wealth[10] = Double.NaN;
    Panel panel = HOLES.with("wealth", wealth);
    Curve curve = curve(0, 0);
    SpecificationCurve one = only(curve, CLAIMS.get("regime"));

    assertThat(one.fit(grid(curve), panel).points()).allMatch(CurvePoint::isEstimated);
  }

  @Test
  void aDrawOfTheGridHoldsTheModelsOwnSpecificationAndIsTheSameEachTime() {
    List<Specification> all = grid(curve(0, 0));
    List<Specification> some = grid(curve(0, 20));

    assertThat(all).hasSize(72);
    assertThat(all.get(0).choices())
        .containsEntry(Grid.OUTCOME, "score")
        .containsEntry("regime", "polity")
        .containsEntry(Grid.CONTROLS, "wealth")
        .containsEntry(Grid.REGION_EFFECTS, "none");
    assertThat(some).hasSize(20).isEqualTo(grid(curve(0, 20)));
    assertThat(all).containsAll(some);
    assertThat(some.get(0)).isEqualTo(all.get(0));
  }

  @Test
  void aSpecificationThatCannotBeFittedSaysWhyAndIsInNoShare() {
    Panel constant = HOLES.with("openness", new double[HOLES.rows()]);
    Curve curve = curve(9, 0);
    SpecificationCurve one = only(curve, CLAIMS.get("regime"));
    SpecificationCurve.Fits fits = one.fit(grid(curve), constant);

    assertThat(fits.points())
        .filteredOn(point -> point.term().equals("openness"))
        .hasSize(36)
        .allMatch(point -> point.reason().equals("openness is 0.0 in every row"));
    assertThat(one.summary(curve, fits).estimated()).isEqualTo(36);
  }

  @Test
  void aHypothesisWithTwoTermsHasACurveOfEach() {
    Equation two =
        BASE.withTerms(
            List.of(
                Goldens.term("regime", "polity"),
                Goldens.term("exporters", "exports"),
                Goldens.term("exporters", "treaty")));
    Curve curve =
        new Curve(
            "curve",
            "A curve",
            "ols",
            "HC3",
            List.of("support"),
            Map.of("regime", List.of("openness")),
            List.of(),
            List.of(),
            List.of(),
            9,
            0);
    List<Specification> grid = Grid.of(curve, two, SpecificationCurveTest::term, SEED);
    List<SpecificationCurve> curves =
        SpecificationCurve.of(curve, two, grid, CLAIMS.get("exports"), SEED);

    assertThat(curves).hasSize(2);
    for (int i = 0; i < 2; i++) {
      String term = List.of("exports", "treaty").get(i);
      SpecificationCurve.Fits fits = curves.get(i).fit(grid, HOLES);
      assertThat(fits.points())
          .hasSize(4)
          .allMatch(CurvePoint::isEstimated)
          .allMatch(point -> point.term().equals(term) && point.modelTerm().equals(term));
      assertThat(curves.get(i).summary(curve, fits).term()).isEqualTo(term);
    }
  }
}
