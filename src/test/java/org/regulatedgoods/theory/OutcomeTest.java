package org.regulatedgoods.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  @Test
  void powerWeightsTheTreatyBelowTheSimpleMean() {
    TreatyOutcome outcome = negotiated(.3, .2, .2, .1, .2);

    assertThat(outcome.stringency()).isCloseTo(0.129432, within(5e-7));
    double mean = (0.270096 + 0.201703 + 0.017555 + 0.806008 + 0) / 5;
    assertThat(outcome.weakness()).isCloseTo(mean - 0.129432, within(1e-6));
    assertThat(outcome.weakness()).isPositive();
  }

  @Test
  void onlyTheRatiosOfPowerMatter() {
    assertThat(negotiated(3, 2, 2, 1, 2).stringency())
        .isCloseTo(negotiated(.3, .2, .2, .1, .2).stringency(), within(1e-12));
  }

  @Test
  void aTreatyWithoutPowerIsRefused() {
    assertThatThrownBy(() -> negotiated(0, 0, 0, 0, 0)).hasMessageContaining("power");
  }

  @Test
  void theGainOfATreatyIsTheDifferenceInSupport() {
    VoteRule.Proposal proposal = new VoteRule.Proposal(.1, .35);
    new AdmissibleWorlds(3L)
        .governments()
        .limit(1_000)
        .forEach(
            government ->
                assertThat(proposal.gain(government))
                    .isCloseTo(government.support(.35) - government.support(.1), within(1e-8)));
  }

  @Test
  void theVoteRisesWithTheGain() {
    VoteRule rule = new VoteRule(-1, 2);

    assertThat(rule.cast(-1.01)).isEqualTo(Vote.NO);
    assertThat(rule.cast(-1)).isEqualTo(Vote.ABSTAIN);
    assertThat(rule.cast(2)).isEqualTo(Vote.ABSTAIN);
    assertThat(rule.cast(2.01)).isEqualTo(Vote.YES);
    assertThatThrownBy(() -> new VoteRule(1, 0)).hasMessageContaining("tau1");
  }

  private static TreatyOutcome negotiated(double... power) {
    List<TreatyOutcome.Negotiator> table = new ArrayList<>();
    for (int i = 0; i < power.length; i++) {
      table.add(new TreatyOutcome.Negotiator(TestVectors.all().get(i).preference(), power[i]));
    }
    return new TreatyOutcome(table);
  }
}
