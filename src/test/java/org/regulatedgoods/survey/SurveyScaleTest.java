package org.regulatedgoods.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.source.declaration.CountryColumn;
import org.regulatedgoods.source.declaration.Fieldwork;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Responses.Item;
import org.regulatedgoods.source.declaration.Responses.Item.Direction;

/** Four items on a scale from 1 to 5, the second and the fourth worded against regulation. */
class SurveyScaleTest {

  private static final double NONE = Double.NaN;
  private static final List<Direction> DIRECTIONS =
      List.of(Direction.FORWARD, Direction.REVERSE, Direction.FORWARD, Direction.REVERSE);
  private static final Map<String, GovernmentScore> SCORES =
      scores(
          DIRECTIONS,
          List.of(
              answers("FRA", 5, 1, 5, 1),
              answers("FRA", 3, 3, 3, 3),
              answers("FRA", 1, NONE, 5, NONE),
              answers("ITA", 1, 5, 1, 5),
              answers("DEU", 5, 5, NONE, NONE),
              answers("JPN", 5, NONE, NONE, NONE),
              answers("JPN", NONE, NONE, NONE, NONE),
              answers("USA", NONE, NONE, 4, NONE),
              answers("USA", 4, 2, NONE, 4)));

  @Test
  void meanAndStandardErrorOfThreeOfficialsAreThoseComputedByHand() {
    // The officials' scores are 1, 1/2 and 1/2: mean 2/3, variance 1/12, standard error 1/6.
    assertThat(SCORES.get("FRA").index().getAsDouble()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(SCORES.get("FRA").indexError().getAsDouble()).isCloseTo(1.0 / 6, within(1e-15));
    assertThat(SCORES.get("FRA").officials()).isEqualTo(3);
  }

  @Test
  void itemsWordedAgainstRegulationAreTurned() {
    assertThat(SCORES.get("ITA").index()).hasValue(0);
    assertThat(SCORES.get("DEU").index()).hasValue(0.5);
  }

  @Test
  void itemsWithoutAnOpinionAreLeftOutOfTheMean() {
    // 3/4, 3/4 and 1/4 over three answers.
    assertThat(SCORES.get("USA").index().getAsDouble()).isCloseTo(1.75 / 3, within(1e-15));
  }

  @Test
  void anOfficialWithFewerThanHalfOfTheAnswersHasNoScore() {
    assertThat(SCORES).containsOnlyKeys("DEU", "FRA", "ITA", "USA");
    assertThat(SCORES.get("USA").officials()).isEqualTo(1);
  }

  @Test
  void withOneOfficialThereIsNoStandardError() {
    assertThat(SCORES.get("DEU").indexError()).isEmpty();
    assertThat(SCORES.get("USA").indexError()).isEmpty();
  }

  @Test
  void anIndexOfTooFewOfficialsStandsWithoutTheGradedModelAndTheReasonIsSaid() {
    assertThat(SCORES.get("FRA").eap()).isEmpty();
    assertThat(SCORES.get("FRA").plausible()).isEmpty();
    Scaled scaled = scale(DIRECTIONS, List.of(answers("FRA", 5, 1, 4, 2)));
    assertThat(scaled.statistics())
        .filteredOn(statistic -> statistic.name().equals("not_scaled"))
        .extracting(ScaleStatistic::note)
        .containsExactly("fewer than three items on which officials differ");
  }

  @Test
  void turningAnItemAndItsDirectionLeavesAllScoresAsTheyAre() {
    List<double[]> drawn = drawn();
    List<Respondent> answers = new ArrayList<>();
    List<Respondent> turned = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      String state = "S" + i / 3;
      double[] other = drawn.get(i).clone();
      other[1] = 6 - other[1];
      answers.add(new Respondent("R" + i, state, 1, drawn.get(i)));
      turned.add(new Respondent("R" + i, state, 1, other));
    }
    Map<String, GovernmentScore> before = scores(DIRECTIONS, answers);
    Map<String, GovernmentScore> after =
        scores(
            List.of(Direction.FORWARD, Direction.FORWARD, Direction.FORWARD, Direction.REVERSE),
            turned);
    assertThat(before).hasSize(50);
    assertThat(before.values()).allMatch(score -> score.eap().isPresent());
    assertThat(after).isEqualTo(before);
  }

  @Test
  void theOrderOfTheRowsDoesNotMatterAndThePlausibleValuesAreAboutTheScore() {
    List<double[]> drawn = drawn();
    List<Respondent> answers = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      answers.add(new Respondent("R" + i, "S" + i / 3, 1, drawn.get(i)));
    }
    Map<String, GovernmentScore> before = scores(DIRECTIONS, answers);
    java.util.Collections.shuffle(answers, new Random(1));
    assertThat(scores(DIRECTIONS, answers)).isEqualTo(before);
    for (GovernmentScore score : before.values()) {
      assertThat(score.plausible()).hasSize(SurveyScale.PLAUSIBLE);
      double mean = score.plausible().stream().mapToDouble(v -> v).average().orElseThrow();
      assertThat(mean).isCloseTo(score.eap().getAsDouble(), within(score.eapError().getAsDouble()));
    }
  }

  @Test
  void weightsWeighTheOfficialsOfAGovernment() {
    Map<String, GovernmentScore> scores =
        scores(
            DIRECTIONS,
            List.of(
                new Respondent("A", "FRA", 3, new double[] {5, 1, 5, 1}),
                new Respondent("B", "FRA", 1, new double[] {1, 5, 1, 5})));
    // 1 with the weight 3 and 0 with the weight 1: the mean 3/4, and by R's survey package
    // sqrt(n / (n - 1) sum w^2 (x - m)^2) / sum w = sqrt(2 (9/16 + 9/16)) / 4 = 3/8.
    assertThat(scores.get("FRA").index()).hasValue(0.75);
    assertThat(scores.get("FRA").indexError()).isEqualTo(OptionalDouble.of(0.375));
  }

  @Test
  void moreOfficialsThanDeclaredAreRefused() {
    List<Respondent> five = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      five.add(new Respondent("R" + i, "FRA", 1, new double[] {1, 1, 1, 1}));
    }
    assertThatThrownBy(() -> scale(DIRECTIONS, five))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            "survey test: officials = \"FRA\": 5 officials answered for the government, and at"
                + " most 4 are declared; mend the file, or read.fieldwork.officials");
  }

  /** Answers of 150 officials, three a government, to items that measure one thing. */
  private static List<double[]> drawn() {
    Random random = new Random(5);
    List<double[]> drawn = new ArrayList<>();
    double government = 0;
    for (int i = 0; i < 150; i++) {
      government = i % 3 == 0 ? random.nextGaussian() : government;
      double trait = government + 0.4 * random.nextGaussian();
      double[] answers = new double[4];
      for (int j = 0; j < 4; j++) {
        double answer = Math.min(5, Math.max(1, Math.round(3 + trait + random.nextGaussian())));
        answers[j] = DIRECTIONS.get(j) == Direction.REVERSE ? 6 - answer : answer;
      }
      drawn.add(answers);
    }
    return drawn;
  }

  private static Respondent answers(String state, double... items) {
    return new Respondent("somebody", state, 1, items);
  }

  private static Map<String, GovernmentScore> scores(
      List<Direction> directions, List<Respondent> respondents) {
    Map<String, GovernmentScore> scores = new TreeMap<>();
    scale(directions, respondents).scores().forEach(score -> scores.put(score.state(), score));
    return scores;
  }

  private static Scaled scale(List<Direction> directions, List<Respondent> respondents) {
    Map<String, Item> items = new LinkedHashMap<>();
    for (int i = 0; i < directions.size(); i++) {
      items.put("q" + i, Item.of("Item " + i, directions.get(i)));
    }
    Fieldwork fieldwork =
        new Fieldwork(
            "widgets",
            "first",
            LocalDate.of(2006, 1, 1),
            LocalDate.of(2006, 12, 31),
            "interview",
            Fieldwork.Frame.UN_MEMBERS,
            List.of(1, 4),
            "",
            List.of());
    Responses survey =
        Responses.plain(
            "survey.csv",
            "respondent",
            CountryColumn.of("iso3", "iso3"),
            fieldwork,
            List.of(1, 5),
            List.of("9"),
            items);
    return new SurveyScale("test", survey, 1).scale(respondents, state -> null);
  }
}
