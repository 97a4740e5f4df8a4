package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.kernel.Model.GeneralizedLinear;

class FamiliesTest {

  @Test
  void probitAndComplementaryLogLogMatchR() {
    double[] vote = States.column("vote");
    matches("probit", Cases.onThree(vote, Model.binomial(Link.PROBIT)));
    matches("cloglog", Cases.onThree(vote, Model.binomial(Link.CLOGLOG)));
  }

  @Test
  void fractionalProbitMatchesRQuasibinomial() {
    double[] support = States.column("support");
    matches("fractional-probit", Cases.onThree(support, Model.fractional(Link.PROBIT)));
  }

  @Test
  void poissonWithAndWithoutOffsetMatchesR() {
    Regression poisson = Cases.onThree(Cases.OUTCOMES.numbers("count"), Model.poisson());
    matches("poisson", poisson);
    double[] offset = Cases.OUTCOMES.numbers("exposure");
    for (int i = 0; i < offset.length; i++) {
      offset[i] = Math.log(offset[i]);
    }
    matches("poisson-offset", poisson.withOffset(offset));
  }

  @Test
  void gammaMatchesRWithBothLinks() {
    double[] amount = Cases.OUTCOMES.numbers("amount");
    matches("gamma-log", Cases.onThree(amount, Model.gamma(Link.LOG)));
    matches("gamma-inverse", Cases.onThree(amount, Model.gamma(Link.INVERSE)));
  }

  @Test
  void tweedieWithZerosMatchesR() {
    double[] spend = Cases.OUTCOMES.numbers("spend");
    assertThat(spend).contains(0);
    matches("tweedie", Cases.onThree(spend, Model.tweedie(1.5)));
  }

  @Test
  void gaussianWithALogLinkMatchesR() {
    Model model = new GeneralizedLinear(new Distribution.Gaussian(), Link.LOG);
    matches("gaussian-log", Cases.onThree(Cases.OUTCOMES.numbers("amount"), model));
  }

  @Test
  void negativeBinomialMatchesRWithThetaByMaximumLikelihood() {
    double[] count = Cases.OUTCOMES.numbers("count");
    matches("negative-binomial", Cases.onThree(count, new Model.NegativeBinomial()));
  }

  @Test
  void countsThatDoNotSpreadHaveNoTheta() {
    double[] count = new double[118];
    for (int i = 0; i < 118; i++) {
      count[i] = 4 + i % 2;
    }
    assertThat(States.reasons(Cases.onThree(count, new Model.NegativeBinomial())))
        .containsExactly("the counts spread no more than a Poisson's: theta has no maximum");
  }

  @Test
  void precisionWeightsMatchRsWeights() {
    Regression plain = Cases.onThree(States.column("score"), Model.leastSquares());
    matches("precision", plain.withWeights(Weights.precision(Cases.OUTCOMES.numbers("weight"))));
  }

  @Test
  void frequencyWeightsAreRowsRepeated() {
    Weights copies = Weights.frequency(Cases.OUTCOMES.numbers("copies"));
    Regression linear = Cases.onThree(States.column("score"), Model.leastSquares());
    matches("frequency", linear.withWeights(copies));
    Regression logit = Cases.onThree(States.column("vote"), Model.logit());
    matches("frequency-logit", logit.withWeights(copies));
  }

  @Test
  void samplingWeightsGiveTheErrorsOfAnyScaleOfThemAndNoClassicalOnes() {
    double[] weight = Cases.OUTCOMES.numbers("weight");
    double[] thousands = weight.clone();
    for (int i = 0; i < thousands.length; i++) {
      thousands[i] *= 1000;
    }
    Regression plain = Cases.onThree(States.column("vote"), Model.logit());
    Fit one = States.fit(plain.withWeights(Weights.sampling(weight)));
    Fit other = States.fit(plain.withWeights(Weights.sampling(thousands)));
    for (String name : one.names()) {
      assertThat(other.covariance(Errors.hc1()).standardError(name))
          .isCloseTo(one.covariance(Errors.hc1()).standardError(name), within(1e-10));
    }
    assertThatThrownBy(() -> one.covariance(Errors.classical()))
        .hasMessage("Sampling weights have robust errors only");
  }

  @Test
  void aRowWithoutWeightIsNotThere() {
    double[] weights = Cases.OUTCOMES.numbers("weight");
    weights[3] = 0;
    weights[50] = 0;
    int[] rest = new int[116];
    for (int i = 0, k = 0; i < 118; i++) {
      if (weights[i] > 0) {
        rest[k++] = i;
      }
    }
    for (Model model : List.of(Model.logit(), new Model.Ordered(Link.LOGIT))) {
      DesignMatrix design = States.design("polity", "exports");
      design = model instanceof Model.Ordered ? design.without(List.of("(Intercept)")) : design;
      Regression all =
          Regression.of(States.column("vote"), design, model)
              .withWeights(Weights.precision(weights));
      Fit fit = States.fit(all);
      Fit without = States.fit(all.rows(rest));
      assertThat(fit.summary().rows()).isEqualTo(116);
      for (String name : fit.names()) {
        assertThat(fit.covariance(Errors.hc1()).standardError(name))
            .isCloseTo(without.covariance(Errors.hc1()).standardError(name), within(1e-10));
      }
    }
  }

  private static void matches(String name, Regression regression) {
    Cases.assertMatches(States.fit(regression), name);
  }
}
