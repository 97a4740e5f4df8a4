package org.regulatedgoods.survey.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against psych, stats and mvtnorm in R. */
class ReliabilityTest {

  private static final Answers ANSWERS = Golden.answers();

  @Test
  void alphaAndItemStatisticsFromPairwiseCovariancesAreThoseOfR() {
    Reliability reliability = Reliability.of(ANSWERS);
    assertThat(reliability.alpha())
        .isCloseTo(Golden.value("alpha", "alpha", "value"), within(1e-12));
    assertThat(reliability.standardisedAlpha())
        .isCloseTo(Golden.value("alpha", "standardised", "value"), within(1e-12));
    List<NamedCsvRecord> items = Golden.records("items");
    for (int j = 0; j < Golden.ITEMS; j++) {
      Reliability.ItemStatistics item = reliability.items().get(j);
      assertThat(item.itemTotal())
          .isCloseTo(Golden.number(items.get(j), "item_total"), within(1e-12));
      assertThat(item.alphaWithout())
          .isCloseTo(Golden.number(items.get(j), "alpha_without"), within(1e-12));
    }
  }

  @Test
  void onCompleteAnswersTheyAreThoseOfPsych() {
    int[] complete =
        IntStream.range(0, ANSWERS.respondents()).filter(ANSWERS::isComplete).toArray();
    Reliability reliability = Reliability.of(ANSWERS.of(complete));
    assertThat(reliability.alpha())
        .isCloseTo(Golden.value("alpha", "complete_alpha", "value"), within(1e-12));
    assertThat(reliability.standardisedAlpha())
        .isCloseTo(Golden.value("alpha", "complete_standardised", "value"), within(1e-12));
    List<NamedCsvRecord> items = Golden.records("items");
    for (int j = 0; j < Golden.ITEMS; j++) {
      Reliability.ItemStatistics item = reliability.items().get(j);
      assertThat(item.itemTotal())
          .isCloseTo(Golden.number(items.get(j), "complete_item_total"), within(1e-12));
      assertThat(item.alphaWithout())
          .isCloseTo(Golden.number(items.get(j), "complete_alpha_without"), within(1e-12));
    }
  }

  @Test
  void polychoricCorrelationsAreThoseOfGreatestLikelihood() {
    double[][] correlations = Polychoric.correlations(ANSWERS);
    for (NamedCsvRecord pair : Golden.records("polychoric")) {
      int first = ANSWERS.items().indexOf(pair.getField("first"));
      int second = ANSWERS.items().indexOf(pair.getField("second"));
      assertThat(correlations[first][second])
          .as("%s with %s", pair.getField("first"), pair.getField("second"))
          .isCloseTo(Golden.number(pair, "correlation"), within(1e-6))
          .isCloseTo(Golden.number(pair, "polycor"), within(1e-3));
    }
  }

  @Test
  void omegaOfOneFactorIsThatOfFactanal() {
    OneFactor pearson = OneFactor.of(PairwiseMoments.correlations(ANSWERS)).orElseThrow();
    OneFactor polychoric = OneFactor.of(Polychoric.correlations(ANSWERS)).orElseThrow();
    for (int j = 0; j < Golden.ITEMS; j++) {
      String item = ANSWERS.items().get(j);
      assertThat(pearson.loadings()[j])
          .isCloseTo(Golden.value("factor", item, "pearson"), within(1e-4));
      assertThat(polychoric.loadings()[j])
          .isCloseTo(Golden.value("factor", item, "polychoric"), within(1e-4));
    }
    assertThat(pearson.omega()).isCloseTo(Golden.value("factor", "omega", "pearson"), within(1e-5));
    assertThat(polychoric.omega())
        .isCloseTo(Golden.value("factor", "omega", "polychoric"), within(1e-5));
  }

  @Test
  void aMatrixThatIsNoCorrelationMatrixHasNoFactor() {
    assertThat(OneFactor.of(new double[][] {{1, .9, -.9}, {.9, 1, .9}, {-.9, .9, 1}})).isEmpty();
  }

  @Test
  void parallelAnalysisFindsTheOneDimensionAndNoneInNoise() {
    ParallelAnalysis analysis = ParallelAnalysis.of(ANSWERS, 200, 7).orElseThrow();
    assertThat(analysis.dimensions()).isEqualTo(1);
    assertThat(ParallelAnalysis.of(ANSWERS, 200, 7).orElseThrow().reference())
        .containsExactly(analysis.reference());
    assertThat(analysis.reference()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    java.util.Random random = new java.util.Random(3);
    int[][] noise = new int[300][6];
    for (int[] row : noise) {
      java.util.Arrays.setAll(row, j -> random.nextInt(5));
    }
    Answers answers =
        new Answers(List.of("a", "b", "c", "d", "e", "f"), new int[] {5, 5, 5, 5, 5, 5}, noise);
    assertThat(ParallelAnalysis.of(answers, 200, 7).orElseThrow().dimensions()).isZero();
  }

  @Test
  void theBivariateNormalHasItsKnownValues() {
    // At the origin it is 1/4 + asin(rho) / (2 pi); without correlation, the product.
    assertThat(BivariateNormal.cumulative(0, 0, 0.5)).isCloseTo(1.0 / 3, within(1e-14));
    assertThat(BivariateNormal.cumulative(0, 0, -0.9999))
        .isCloseTo(0.25 + Math.asin(-0.9999) / (2 * Math.PI), within(1e-12));
    assertThat(BivariateNormal.cumulative(1, -1, 0))
        .isCloseTo(0.8413447460685429 * 0.15865525393145707, within(1e-14));
    assertThat(BivariateNormal.cumulative(0.3, Double.POSITIVE_INFINITY, 0.7))
        .isCloseTo(0.6179114221889526, within(1e-14));
    assertThat(BivariateNormal.cumulative(Double.NEGATIVE_INFINITY, 2, 0.7)).isZero();
  }

  @Test
  void holmsAdjustmentStepsDown() {
    assertThat(Holm.adjusted(new double[] {.001, .008, .039, .041, .042, .06, .074, .205}))
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(.008, .056, .234, .234, .234, .234, .234, .234);
    assertThat(Holm.adjusted(new double[] {Double.NaN, .04, .03}))
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(Double.NaN, .06, .06);
  }
}
