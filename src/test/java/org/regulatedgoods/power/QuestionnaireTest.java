package org.regulatedgoods.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.simulation.Instrument;
import org.regulatedgoods.survey.scaling.Answers;
import org.regulatedgoods.theory.GradedResponse;

class QuestionnaireTest {
  private static final List<GradedResponse> ITEMS = Instrument.responses();

  @Test
  void anOfficialAnswersWhatTheGradedResponseModelSaysForTheSameUniformNumber() {
    Questionnaire questionnaire = new Questionnaire(12);
    int answered = 0;
    for (int i = 0; i < 500; i++) {
      double z = -4 + i / 60.0;
      int[] codes = questionnaire.answers(z, 0, new Chance(new SplittableRandom(i)));
      SplittableRandom same = new SplittableRandom(i);
      for (int j = 0; j < codes.length; j++) {
        int expected = ITEMS.get(j).answer(z, same.nextDouble()) - 1;
        same.nextDouble();
        if (codes[j] != Answers.ABSENT) {
          assertThat(codes[j]).isEqualTo(expected);
          answered++;
        }
      }
    }
    assertThat(answered).isBetween(5600, 5900);
  }

  @Test
  void theMeanIndexIsTheOneThatTheAnswersHave() {
    Questionnaire questionnaire = new Questionnaire(12);
    Chance chance = new Chance(new SplittableRandom(1));
    int[][] codes = new int[20_000][];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = questionnaire.answers(0.7, 0, chance);
    }
    double mean = 0;
    for (double index : questionnaire.index(codes)) {
      mean += index / codes.length;
    }
    assertThat(mean).isCloseTo(questionnaire.expected(0.7), within(0.004));
  }

  @Test
  void silenceThatDependsOnWhatIsAskedLeavesTheSupportersToAnswer() {
    Questionnaire questionnaire = new Questionnaire(12);
    assertThat(absent(questionnaire, 1.5)).isLessThan(absent(questionnaire, -1.5) / 5);
  }

  private static double absent(Questionnaire questionnaire, double z) {
    Chance chance = new Chance(new SplittableRandom(3));
    int absent = 0;
    for (int i = 0; i < 2000; i++) {
      for (int code : questionnaire.answers(z, 1, chance)) {
        absent += code == Answers.ABSENT ? 1 : 0;
      }
    }
    return absent;
  }
}
