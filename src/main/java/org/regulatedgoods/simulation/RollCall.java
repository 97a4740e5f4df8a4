package org.regulatedgoods.simulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.regulatedgoods.theory.Vote;
import org.regulatedgoods.theory.VoteRule;

/**
 * One roll call of the General Assembly and the votes in it.
 *
 * @param ballot which roll call
 * @param rule the thresholds that made the votes; empty where they are unrelated to the preference
 * @param votes those present, in the order of their COW numbers; the absent are not in it
 */
record RollCall(Ballot ballot, Optional<VoteRule> rule, List<CastVote> votes) {

  record CastVote(SimulatedState state, Vote vote) {}

  RollCall {
    Objects.requireNonNull(ballot, "ballot");
    Objects.requireNonNull(rule, "rule");
    votes = List.copyOf(votes);
  }

  long count(Vote vote) {
    return votes.stream().filter(cast -> cast.vote() == vote).count();
  }
}
