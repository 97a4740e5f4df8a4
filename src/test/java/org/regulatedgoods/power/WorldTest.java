package org.regulatedgoods.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regulatedgoods.glm.kernel.Errors;
import org.regulatedgoods.glm.kernel.Fit;
import org.regulatedgoods.glm.kernel.Kernel;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.glm.kernel.Regression;
import org.regulatedgoods.glm.kernel.TermLine;

class WorldTest {
  private static final Estimand.Everyone EVERYONE =
      new Estimand.Everyone(Population.of("small-arms"), EnumSet.allOf(SurveyModel.class));

  private static final Map<SurveyDesign, Estimand> KNOWN = new HashMap<>();

  @ParameterizedTest
  @EnumSource
  void theModelOfAWorldIsTheKernelsWithItsErrors(SurveyModel model) {
    World world = world(Plans.BASE, 7);
    SurveyModel.Estimates estimates = model.fit(world.respondents(), world.index()).orElseThrow();
    Fit fit =
        (Fit)
            Kernel.fit(
                Regression.of(
                    world.index(), model.design(world.respondents()), Model.leastSquares()));
    Map<String, TermLine> lines =
        fit.table(Errors.hc3(), 0.05).stream()
            .collect(Collectors.toMap(TermLine::term, line -> line));
    for (Term term : model.terms()) {
      TermLine line = lines.get(term.id());
      SurveyModel.Estimate estimate = estimates.byTerm().get(term);
      assertThat(estimate.coefficient()).isCloseTo(line.estimate(), within(1e-10));
      assertThat(estimate.error()).isCloseTo(line.standardError(), within(1e-10));
      assertThat(estimates.df()).isEqualTo(line.df());
    }
  }

  @Test
  void worldsOfOneNumberHaveTheSameGovernmentsUnderEveryDesign() {
    List<Population.Government> few = world(Plans.BASE.withRespondents(60), 3).respondents();
    List<Population.Government> many = world(Plans.BASE, 3).respondents();
    List<Population.Government> all =
        world(Plans.BASE.withRespondents(192).withOfficials(4), 3).respondents();
    assertThat(new HashSet<>(many)).containsAll(few);
    assertThat(new HashSet<>(all)).containsAll(many);
    assertThat(few).hasSizeBetween(59, 60);
    assertThat(all).hasSizeBetween(191, 192);
  }

  @Test
  void supportersAnswerMoreOftenWhereSilenceDependsOnWhatIsAsked() {
    double random = 0;
    double chosen = 0;
    for (int number = 0; number < 40; number++) {
      random += mean(world(Plans.BASE, number).index()) / 40;
      chosen += mean(world(Plans.BASE.withSilence(1), number).index()) / 40;
    }
    assertThat(chosen - random).isGreaterThan(0.04);
  }

  @Test
  void aWorldInWhichTooFewAnswerHasNoEstimates() {
    World world = world(Plans.BASE.withRespondents(7), 1);
    assertThat(SurveyModel.MAIN.fit(world.respondents(), world.index())).isEmpty();
  }

  @Test
  void aWorldWithoutExportersHasNoEstimates() {
    World world = world(Plans.BASE, 1);
    List<Population.Government> none = new ArrayList<>();
    List<Double> index = new ArrayList<>();
    for (int i = 0; i < world.respondents().size(); i++) {
      if (world.respondents().get(i).country().supplyShare() == 0) {
        none.add(world.respondents().get(i));
        index.add(world.index()[i]);
      }
    }
    assertThat(none).hasSizeGreaterThan(30);
    assertThat(SurveyModel.MAIN.fit(none, index.stream().mapToDouble(d -> d).toArray())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"small-arms", "drugs", "antiquities"})
  void fewPreferencesAreClippedAndEveryDriverHasTheSignOfTheTheory(String good) {
    Population population = Population.of(good);
    Chance chance = new Chance(new SplittableRandom(1));
    Chance regions = new Chance(new SplittableRandom(2));
    int clipped = 0;
    for (int i = 0; i < 5000; i++) {
      double preferred = population.draw(chance, regions).preferred();
      clipped += preferred == 0 || preferred == 4 ? 1 : 0;
    }
    assertThat(clipped).isLessThan(250);
    Estimand estimand =
        new Estimand.Everyone(population, EnumSet.allOf(SurveyModel.class)).under(Plans.BASE, 192);
    for (Claim claim : Plans.allClaims()) {
      double coefficient = estimand.coefficients().get(claim.term());
      if (claim.id().equals("A2")) {
        // Next to nothing, so that the curve of the index may turn it.
        assertThat(Math.abs(coefficient)).isLessThan(0.12);
      } else {
        assertThat(org.regulatedgoods.theory.Sign.of(coefficient))
            .as(good + " " + claim.tested())
            .isEqualTo(claim.expected());
      }
    }
  }

  @Test
  void whatIsTrueIsTheBestLineThroughThoseWhoAnswer() {
    Map<Term, Double> few = EVERYONE.under(Plans.BASE.withRespondents(40), 192).coefficients();
    Map<Term, Double> all = EVERYONE.under(Plans.BASE.withRespondents(192), 192).coefficients();

    // The rich and democratic answer first; harm weighs more with them, by the voice of its
    // victims.
    assertThat(few.get(Term.HARM)).isGreaterThan(1.01 * all.get(Term.HARM));
    assertThat(EVERYONE.under(Plans.BASE.withSilence(2), 192))
        .isEqualTo(EVERYONE.under(Plans.BASE, 192));
  }

  @Test
  void forAntiquitiesTheConsumersWeighMoreThanForTheOtherGoods() {
    double antiquities = consumers("antiquities");
    assertThat(antiquities).isLessThan(1.5 * consumers("small-arms"));
    assertThat(antiquities).isLessThan(1.5 * consumers("drugs"));
  }

  private static double consumers(String good) {
    return new Estimand.Everyone(Population.of(good), EnumSet.of(SurveyModel.MAIN))
        .under(Plans.BASE, 192)
        .coefficients()
        .get(Term.CONSUMERS);
  }

  private static World world(SurveyDesign design, long number) {
    Estimand estimand = KNOWN.computeIfAbsent(design, survey -> EVERYONE.under(survey, 192));
    return World.of(2006, number, Worlds.of("small-arms", design, estimand), 192);
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElseThrow();
  }
}
