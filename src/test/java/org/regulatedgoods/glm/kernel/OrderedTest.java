package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OrderedTest {

  @Test
  void orderedLogitOnHousingMatchesPublishedNumbersAndR() {
    GoldenTable housing = GoldenTable.of("kernel/housing.csv");
    DesignMatrix design =
        DesignMatrix.of(
            List.of(
                "InflMedium", "InflHigh", "TypeApartment", "TypeAtrium", "TypeTerrace", "ContHigh"),
            housing.indicator("Infl", "Medium"),
            housing.indicator("Infl", "High"),
            housing.indicator("Type", "Apartment"),
            housing.indicator("Type", "Atrium"),
            housing.indicator("Type", "Terrace"),
            housing.indicator("Cont", "High"));
    Fit fit =
        States.fit(
            Regression.of(housing.numbers("Sat"), design, new Model.Ordered(Link.LOGIT))
                .withWeights(Weights.frequency(housing.numbers("Freq"))));
    double[] published = {
      .566394, 1.288819, -.572350, -.366187, -1.091015, .360284, -.496135, .690708,
    };
    for (int k = 0; k < published.length; k++) {
      assertThat(fit.estimates()[k]).isCloseTo(published[k], within(1e-6));
    }
    assertThat(fit.summary().logLikelihood().getAsDouble()).isCloseTo(-1739.57465, within(5e-6));
    Cases.assertMatches(fit, "housing");
  }

  @Test
  void everyLinkMatchesRWithTheHessianAsBread() {
    for (Link link : List.of(Link.LOGIT, Link.PROBIT, Link.CLOGLOG)) {
      String name = "ordered-" + link.name().toLowerCase(Locale.ROOT);
      Cases.assertMatches(States.fit(classes(link)), name);
    }
  }

  @Test
  void twoCategoriesAreALogitWithTheCutPointForItsIntercept() {
    DesignMatrix three = States.design("polity", "exports", "treaty");
    DesignMatrix slopes = three.without(List.of("(Intercept)"));
    double[] vote = States.column("vote");
    Fit ordered = States.fit(Regression.of(vote, slopes, new Model.Ordered(Link.LOGIT)));
    Fit logit = States.fit(Regression.of(vote, three, Model.logit()));
    assertThat(ordered.estimate("0|1")).isCloseTo(-logit.estimate("(Intercept)"), within(1e-9));
    assertThat(ordered.estimate("polity")).isCloseTo(logit.estimate("polity"), within(1e-10));
    assertThat(ordered.covariance(Errors.classical()).standardError("polity"))
        .isCloseTo(logit.covariance(Errors.classical()).standardError("polity"), within(1e-9));
  }

  @Test
  void aConstantColumnAnEmptyCategoryAndSeparationAreNoFit() {
    double[] y = {0, 0, 1, 1, 2, 2};
    double[] x = {1, 2, 3, 4, 5, 6};
    Model model = new Model.Ordered(Link.LOGIT);
    assertThat(States.reasons(Regression.of(y, DesignMatrix.withIntercept(List.of("x"), x), model)))
        .containsExactly("an ordered outcome has cut points in the place of a constant column");
    DesignMatrix design = DesignMatrix.of(List.of("x"), x);
    assertThat(States.reasons(Regression.of(new double[] {0, 0, 2, 0, 2, 2}, design, model)))
        .containsExactly("category 1 has no row: renumber");
    assertThat(States.reasons(Regression.of(y, design, model)))
        .containsExactly("separation: x splits the outcome by itself");
  }

  static Regression classes(Link link) {
    DesignMatrix design =
        States.design("polity", "exports", "treaty").without(List.of("(Intercept)"));
    double[] classes = GoldenTable.of("kernel/classes.csv").numbers("class");
    return Regression.of(classes, design, new Model.Ordered(link));
  }
}
