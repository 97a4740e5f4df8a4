package org.regulatedgoods.survey.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a marginal likelihood written and maximised in R, over a grid of its own. */
class GradedFitTest {

  private static final Answers ANSWERS = Golden.answers();
  private static final Officials OFFICIALS = new Officials(Golden.column("government"));
  private static GradedFit single;
  private static GradedFit nested;

  @BeforeAll
  static void fitOnce() throws NotScalable {
    single = GradedFit.of(ANSWERS);
    nested = GradedFit.of(ANSWERS, OFFICIALS);
  }

  @Test
  void theModelOfRespondentsIsThatOfR() {
    assertMatches(single, "graded");
  }

  @Test
  void theModelOfOfficialsWithinGovernmentsIsThatOfR() {
    assertMatches(nested, "graded-two-levels");
  }

  private static void assertMatches(GradedFit fit, String golden) {
    for (NamedCsvRecord row : Golden.records(golden)) {
      String parameter = row.getField("parameter");
      double estimate = Golden.number(row, "estimate");
      double error = Golden.number(row, "error");
      int item = ANSWERS.items().indexOf(row.getField("item"));
      String as = golden + " " + row.getField("item") + " " + parameter;
      switch (parameter) {
        case "log_likelihood" ->
            assertThat(fit.logLikelihood()).as(as).isCloseTo(estimate, within(1e-6));
        case "between" -> {
          assertThat(fit.model().between()).as(as).isCloseTo(estimate, within(1e-6));
          assertThat(fit.betweenError()).as(as).isCloseTo(error, within(1e-5));
        }
        case "a" -> {
          assertThat(fit.model().items().get(item).discrimination())
              .as(as)
              .isCloseTo(estimate, within(1e-6));
          assertThat(fit.discriminationError(item)).as(as).isCloseTo(error, within(1e-5));
        }
        default -> {
          int threshold = Integer.parseInt(parameter.substring(1)) - 1;
          assertThat(fit.model().items().get(item).thresholds()[threshold])
              .as(as)
              .isCloseTo(estimate, within(1e-6));
          assertThat(fit.thresholdErrors(item)[threshold]).as(as).isCloseTo(error, within(1e-5));
        }
      }
    }
  }

  @Test
  void theScoresAreThoseOfR() {
    assertScores(TraitScore.respondents(single, ANSWERS), "graded-scores");
    assertScores(TraitScore.governments(nested, OFFICIALS), "graded-two-levels-governments");
    assertScores(TraitScore.respondents(nested, ANSWERS), "graded-two-levels-officials");
    assertThat(OFFICIALS.governments())
        .containsExactlyElementsOf(
            Golden.records("graded-two-levels-governments").stream()
                .map(row -> row.getField("government"))
                .toList());
  }

  private static void assertScores(List<TraitScore> scores, String golden) {
    List<NamedCsvRecord> rows = Golden.records(golden);
    assertThat(scores).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(scores.get(i).mean()).isCloseTo(Golden.number(rows.get(i), "mean"), within(1e-5));
      assertThat(scores.get(i).error())
          .isCloseTo(Golden.number(rows.get(i), "error"), within(1e-5));
    }
  }

  @Test
  void anItemTurnedTogetherWithItsDirectionLeavesTheScores() throws NotScalable {
    // Turned twice: once in the wording, once by the declared direction.
    GradedFit turned = GradedFit.of(ANSWERS.turned(2).turned(2), OFFICIALS);
    List<TraitScore> before = TraitScore.governments(nested, OFFICIALS);
    List<TraitScore> after = TraitScore.governments(turned, OFFICIALS);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void anItemThatIsNotTurnedHasANegativeDiscriminationOfTheSameSize() throws NotScalable {
    GradedFit turned = GradedFit.of(ANSWERS.turned(2));
    assertThat(turned.model().items().get(2).discrimination())
        .isCloseTo(-single.model().items().get(2).discrimination(), within(1e-6));
    assertThat(turned.logLikelihood()).isCloseTo(single.logLikelihood(), within(1e-8));
  }

  @Test
  void theInformationIsTheVarianceOfTheScore() {
    GradedItem item = single.model().items().get(0);
    for (double trait : new double[] {-3, -0.4, 0, 1.7}) {
      double[] p = item.probabilities(trait);
      double[] up = item.probabilities(trait + 1e-5);
      double[] down = item.probabilities(trait - 1e-5);
      double expected = 0;
      for (int c = 0; c < p.length; c++) {
        double slope = (up[c] - down[c]) / 2e-5;
        expected += slope * slope / p[c];
      }
      assertThat(item.information(trait)).isCloseTo(expected, within(1e-7));
      assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void plausibleValuesHaveTheMomentsOfTheGovernmentAndAreTheSameForTheSameSeed() {
    TraitScore score = TraitScore.governments(nested, OFFICIALS).get(4);
    double[] values = TraitScore.plausible(nested, 4, 200_000, new Random(1));
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 199_999;
    assertThat(mean).isCloseTo(score.mean(), within(0.005));
    assertThat(Math.sqrt(variance)).isCloseTo(score.error(), within(0.005));
    assertThat(TraitScore.plausible(nested, 4, 5, new Random(1)))
        .containsExactly(Arrays.copyOf(values, 5));
  }

  @Test
  void itemFitIsThatOfR() {
    List<ItemFit> fits = ItemFit.of(ANSWERS, single.model());
    List<NamedCsvRecord> rows = Golden.records("item-fit");
    for (int j = 0; j < rows.size(); j++) {
      assertThat(fits.get(j).chiSquare())
          .as(fits.get(j).item())
          .isCloseTo(Golden.number(rows.get(j), "chi_square"), within(1e-4));
      assertThat(fits.get(j).df()).isEqualTo((int) Golden.number(rows.get(j), "df"));
      assertThat(fits.get(j).pValue()).isCloseTo(Golden.number(rows.get(j), "p"), within(1e-4));
    }
  }

  @Test
  void itemsThatRegionsAnswerDifferentlyAreFoundAsByClm() {
    List<ItemBias> biases =
        ItemBias.of(ANSWERS, TraitScore.respondents(nested, ANSWERS), Golden.column("region"), 10);
    List<NamedCsvRecord> rows = Golden.records("dif");
    for (int j = 0; j < rows.size(); j++) {
      ItemBias bias = biases.get(j);
      assertThat(bias.df()).isEqualTo(3);
      assertThat(bias.uniform())
          .as(bias.item())
          .isCloseTo(Golden.number(rows.get(j), "uniform"), within(1e-4));
      assertThat(bias.crossing())
          .as(bias.item())
          .isCloseTo(Golden.number(rows.get(j), "crossing"), within(1e-4));
      assertThat(bias.uniformAdjusted())
          .isCloseTo(Golden.number(rows.get(j), "uniform_holm"), within(1e-5));
      assertThat(bias.crossingAdjusted())
          .isCloseTo(Golden.number(rows.get(j), "crossing_holm"), within(1e-5));
    }
    // The item that was made to favour the east.
    assertThat(biases.get(2).uniformAdjusted()).isLessThan(0.05);
  }

  @Test
  void aSmallGroupIsNotComparedAndOneGroupIsNone() {
    List<String> lone = Golden.column("region").stream().map(region -> "north").toList();
    ItemBias none = ItemBias.of(ANSWERS, TraitScore.respondents(nested, ANSWERS), lone, 10).get(0);
    assertThat(none.uniformP()).isNaN();
    assertThat(none.note()).isEqualTo("fewer than two groups with 10 answers");
  }

  @Test
  void answersWithoutAMaximumAreRefusedAndNotScored() {
    int[][] alike = new int[40][4];
    for (int i = 0; i < 40; i++) {
      Arrays.fill(alike[i], i % 2);
    }
    Answers perfect = new Answers(List.of("a", "b", "c", "d"), new int[] {2, 2, 2, 2}, alike);
    assertThatThrownBy(() -> GradedFit.of(perfect)).isInstanceOf(NotScalable.class);
    Answers unused = new Answers(List.of("a", "b"), new int[] {3, 2}, new int[][] {{0, 1}, {2, 0}});
    assertThatThrownBy(() -> GradedFit.of(unused))
        .isInstanceOf(NotScalable.class)
        .hasMessage("nobody chose the category 2 of the item a");
  }
}
