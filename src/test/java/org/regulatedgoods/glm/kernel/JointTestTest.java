package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JointTestTest {
  private static final GoldenTable GOLDEN = GoldenTable.of("kernel/tests.csv");
  private static final List<LinearHypothesis> TWO =
      List.of(
          new LinearHypothesis("polity = .3", Map.of("polity", 1.0), .3),
          LinearHypothesis.equal("exports", "treaty"));

  @Test
  void waldsTestMatchesRAsFAndAsChiSquared() {
    Fit ols = States.fit(Cases.onThree(States.column("score"), Model.leastSquares()));
    matches("wald-ols-hc3", JointTest.wald(ols.parameters(Errors.hc3()), TWO));
    matches("wald-logit-hc1", JointTest.wald(logit().parameters(Errors.hc1()), TWO));
  }

  @Test
  void oneHypothesisIsItsLineSquared() {
    Parameters parameters = logit().parameters(Errors.hc1());
    LinearHypothesis equal = LinearHypothesis.equal("exports", "treaty");
    TermLine line = parameters.lines(List.of(equal), 0.05).get(0);
    JointTest wald = JointTest.wald(parameters, List.of(equal));
    assertThat(line.term()).isEqualTo("exports = treaty");
    assertThat(line.statistic() * line.statistic()).isCloseTo(wald.statistic(), within(1e-10));
    assertThat(line.pValue()).isCloseTo(wald.pValue(), within(1e-10));
  }

  @Test
  void likelihoodRatioAndScoreTestsMatchR() {
    Regression small = Regression.of(States.column("vote"), States.design("polity"), Model.logit());
    matches("ratio-logit", JointTest.likelihoodRatio(States.fit(small), logit()));
    matches("score-logit", JointTest.score(States.fit(small), logit().regression()));
    double[] count = Cases.OUTCOMES.numbers("count");
    Regression smaller = Regression.of(count, States.design("polity"), Model.poisson());
    Regression larger = smaller.withDesign(States.design("polity", "exports", "treaty", "wealth"));
    matches("score-poisson", JointTest.score(States.fit(smaller), larger));
  }

  @Test
  void aCoefficientIsTestedAcrossModelsOfTheSameStates() {
    List<String> regions = States.TABLE.texts("region");
    Fit ols = States.fit(Cases.onThree(States.column("score"), Model.leastSquares()));
    Fit second =
        States.fit(
            Regression.of(
                States.column("vote"), States.design("polity", "exports"), Model.logit()));
    Parameters stacked =
        StackedFits.of(
            List.of(
                new StackedFits.Member("arms", ols, regions),
                new StackedFits.Member("drugs", second, regions)));
    List<LinearHypothesis> same = List.of(LinearHypothesis.equal("arms:polity", "drugs:polity"));
    matches("stacked", JointTest.wald(stacked, same));
  }

  @Test
  void theSameHypothesisTwiceAndUnknownNamesAreRefused() {
    Parameters parameters = logit().parameters(Errors.hc1());
    LinearHypothesis zero = LinearHypothesis.zero("polity");
    assertThatThrownBy(() -> JointTest.wald(parameters, List.of(zero, zero)))
        .hasMessageContaining("not independent");
    assertThatThrownBy(() -> JointTest.wald(parameters, List.of(LinearHypothesis.zero("wealth"))))
        .hasMessageContaining("No parameter wealth");
    assertThatThrownBy(() -> JointTest.likelihoodRatio(logit(), logit()))
        .hasMessageContaining("no fewer parameters");
  }

  @Test
  void farTailsAreNotZero() {
    GoldenTable.of("glm/tails.csv")
        .lines()
        .forEach(
            line -> {
              double expected = GoldenTable.number(line, "p");
              Reference reference = new Reference(GoldenTable.number(line, "df"));
              assertThat(reference.twoSided(-GoldenTable.number(line, "statistic")))
                  .isCloseTo(expected, within(1e-9 * expected));
            });
    assertThat(Reference.normal().joint(500, 2)).isCloseTo(Math.exp(-250), within(1e-120));
  }

  private static Fit logit() {
    return States.fit(Cases.onThree(States.column("vote"), Model.logit()));
  }

  private static void matches(String name, JointTest test) {
    double statistic = GOLDEN.value(name, "statistic");
    double p = GOLDEN.value(name, "p");
    assertThat(test.statistic()).as(name).isCloseTo(statistic, within(1e-7 * statistic));
    assertThat(test.pValue()).as(name).isCloseTo(p, within(1e-6 * p));
  }
}
