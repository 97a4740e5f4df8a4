package org.regulatedgoods.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.power.ScaleBlock.Scored;

class ScalePlanTest {
  private static final ScalePlan PLAN = new ScalePlan(2006, 8, Plans.BASE);
  private static final List<Scored> SCORED =
      PLAN.blocks().parallelStream().map(ScaleBlock::scored).toList();

  @Test
  void theTruthHasEveryRankAmongPlausibleValuesAndIntervalsCover() {
    ScaleLine line = PLAN.line(SCORED);

    assertThat(line.fitted()).isEqualTo(8);
    assertThat(line.governments()).isEqualTo(8 * 118);
    assertThat(line.histogram()).hasSize(20);
    assertThat(line.histogram().stream().mapToInt(count -> count).sum()).isEqualTo(8 * 118);
    assertThat(line.uniformity()).isGreaterThan(0.001);
    assertThat(line.coverage()).isBetween(0.93, 0.97);
    assertThat(line.holds()).isTrue();
  }

  @Test
  void scoresThatAreTooSureAreNotCalibrated() {
    // Truths lie outside of half of the plausible values that they should be among.
    List<Integer> extreme =
        IntStream.range(0, 20).mapToObj(bin -> bin < 2 || bin > 17 ? 15 : 4).toList();
    List<Scored> sure = Collections.nCopies(12, new Scored(true, extreme, 110));

    assertThat(PLAN.line(sure).uniformity()).isLessThan(1e-6);
    assertThat(PLAN.line(sure).holds()).isFalse();
  }

  @Test
  void aSurveyIsTheSameWhereverItIsScored() {
    assertThat(PLAN.blocks().get(3).scored()).isEqualTo(SCORED.get(3));
    assertThat(new ScalePlan(2007, 4, Plans.BASE).blocks().get(3).scored())
        .isNotEqualTo(SCORED.get(3));
  }

  @Test
  void aSurveyThatHasNoModelIsCountedAndOneOfTwoItemsRefused() {
    ScaleLine line = PLAN.line(List.of(new Scored(false, Ranks.NONE.bins(), 0)));
    assertThat(line.surveys()).isEqualTo(1);
    assertThat(line.fitted()).isZero();
    assertThat(line.holds()).isFalse();
    assertThatThrownBy(() -> new ScalePlan(1, 1, Plans.BASE.withItems(2)))
        .hasMessageContaining("items is 2");
  }
}
