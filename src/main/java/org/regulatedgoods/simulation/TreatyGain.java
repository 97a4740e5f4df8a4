package org.regulatedgoods.simulation;

import java.util.List;
import org.regulatedgoods.theory.VoteRule;

/**
 * What a treaty on a good, at the mean of r*, is to a government as it is against none.
 *
 * @param wanted mean and deviation of r* over those who decide on it
 */
record TreatyGain(TradedGood good, Spread wanted) {

  /** Of a treaty among these governments. */
  static TreatyGain among(List<Government> governments, TradedGood good) {
    return new TreatyGain(
        good,
        Spread.of(
            governments.stream().map(government -> government.on(good).preferred()).toList()));
  }

  /**
   * The gain, with the government's taste.
   *
   * @param noise what else moves it, in standard deviations of r*
   */
  double to(Government government, double noise) {
    Stance stance = government.on(good);
    double preferred = wanted.mean() + wanted.deviation() * (stance.taste() + noise);
    return new VoteRule.Proposal(0, wanted.mean()).gain(preferred, stance.preference().curvature());
  }
}
