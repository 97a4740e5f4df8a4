package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.power.Plans;
import org.regulatedgoods.power.PowerLine;
import org.regulatedgoods.power.PowerPlan;
import org.regulatedgoods.power.WorldBlock;

class EstimatePowerTest {

  @Test
  void theNumbersAreTheSameToTheLastBitWhateverTheNumberOfPartitions() {
    PowerPlan plan =
        Plans.withNothing(Plans.of("drugs", 120, Plans.BASE, Plans.BASE.withSilence(1)));
    List<String> one = numbers(plan, 1);
    assertThat(one).hasSize(2 * 9);
    assertThat(numbers(plan, 3)).isEqualTo(one);
    assertThat(numbers(plan, 64)).isEqualTo(one);
    assertThat(Plans.lines(plan).stream().map(EstimatePowerTest::numbers).toList()).isEqualTo(one);
  }

  private static List<String> numbers(PowerPlan plan, int partitions) {
    List<WorldBlock> blocks = plan.blocks(EstimatePower.BLOCK);
    return plan
        .lines(blocks, EstimatePower.tallied(blocks, LocalSpark.session(), partitions))
        .stream()
        .map(EstimatePowerTest::numbers)
        .toList();
  }

  private static String numbers(PowerLine line) {
    return List.of(
            line.claim().id(),
            line.truth(),
            line.power(),
            line.typeOne(),
            line.coverage(),
            line.bias(),
            line.error(),
            line.statedError(),
            line.typeS(),
            line.typeM(),
            line.detectable())
        .toString();
  }
}
