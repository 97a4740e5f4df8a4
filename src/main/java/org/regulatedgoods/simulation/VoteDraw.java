package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regulatedgoods.theory.Vote;
import org.regulatedgoods.theory.VoteRule;

/**
 * Draws the roll calls on small arms: each government compares a treaty with none, and the
 * thresholds are those that leave the shares of yes and no that the ballot names.
 */
final class VoteDraw {
  private static final double ABSENCE = 0.05;

  private final RandomStreams streams;
  private final SimulationOptions options;

  VoteDraw(RandomStreams streams, SimulationOptions options) {
    this.streams = streams;
    this.options = options;
  }

  List<RollCall> draw(List<Government> governments) {
    return Ballot.all().stream().map(ballot -> rollCall(ballot, governments)).toList();
  }

  private RollCall rollCall(Ballot ballot, List<Government> governments) {
    List<Government> present = present(ballot, governments);
    return ballot
        .subject()
        .split()
        .map(split -> treaty(ballot, present, split))
        .orElseGet(() -> unrelated(ballot, present));
  }

  private RollCall treaty(Ballot ballot, List<Government> present, Ballot.Split split) {
    TreatyGain gain = TreatyGain.among(present, TradedGood.SMALL_ARMS);
    Map<String, Double> gains = new HashMap<>();
    for (Government government : present) {
      gains.put(government.state().id(), gain.to(government, noise(ballot, government)));
    }
    VoteRule rule = rule(gains.values().stream().sorted().toList(), split);
    List<RollCall.CastVote> votes =
        present.stream()
            .map(Government::state)
            .map(state -> new RollCall.CastVote(state, rule.cast(gains.get(state.id()))))
            .toList();
    return new RollCall(ballot, Optional.of(rule), votes);
  }

  /** Of the day. */
  private double noise(Ballot ballot, Government government) {
    return streams.stream("vote-" + ballot.rcid(), government.state().id())
        .normal(0, options.noise().vote());
  }

  private static VoteRule rule(List<Double> gains, Ballot.Split split) {
    int notYes = (int) StrictMath.round(gains.size() * (1 - split.yesShare()));
    int noes = Math.min(split.noes(), notYes);
    return new VoteRule(cut(gains, noes), cut(gains, notYes));
  }

  /** Half-way between the last below and the first above. */
  private static double cut(List<Double> ordered, int below) {
    if (below == 0) {
      return ordered.get(0) - 1;
    }
    return below == ordered.size()
        ? ordered.get(below - 1) + 1
        : (ordered.get(below - 1) + ordered.get(below)) / 2;
  }

  private RollCall unrelated(Ballot ballot, List<Government> present) {
    List<RollCall.CastVote> votes = new ArrayList<>();
    for (Government government : present) {
      Draw draw = streams.stream("vote-" + ballot.rcid(), government.state().id());
      double uniform = draw.uniform();
      Vote vote = uniform < 0.55 ? Vote.YES : uniform < 0.8 ? Vote.NO : Vote.ABSTAIN;
      votes.add(new RollCall.CastVote(government.state(), vote));
    }
    return new RollCall(ballot, Optional.empty(), votes);
  }

  private List<Government> present(Ballot ballot, List<Government> governments) {
    List<Government> present =
        governments.stream()
            .filter(
                government ->
                    !streams.stream("absence-" + ballot.rcid(), government.state().id())
                        .chance(ABSENCE))
            .sorted(Comparator.comparingInt(government -> government.state().codes().cow()))
            .toList();
    // A world of a few states must not end up with a roll call that nobody answers.
    return present.isEmpty() ? governments : present;
  }
}
