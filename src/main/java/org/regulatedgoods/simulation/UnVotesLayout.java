package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The unvotes data: votes without the absent, and the roll calls they belong to. */
final class UnVotesLayout {
  static final String VOTES_PATH = "unvotes/un_votes.csv.gz";
  static final List<String> VOTES_HEADER = List.of("rcid", "country", "country_code", "vote");
  static final String ROLL_CALLS_PATH = "unvotes/un_roll_calls.csv";
  static final List<String> ROLL_CALLS_HEADER =
      List.of(
          "rcid", "session", "importantvote", "date", "unres", "amend", "para", "short", "descr");

  private UnVotesLayout() {}

  static Sheet votes(SimulatedWorld world) {
    List<List<String>> rows = new ArrayList<>();
    for (RollCall rollCall : world.rollCalls()) {
      String rcid = Integer.toString(rollCall.ballot().rcid());
      for (RollCall.CastVote cast : rollCall.votes()) {
        SimulatedState state = cast.state();
        String vote = cast.vote().name().toLowerCase(Locale.ROOT);
        rows.add(List.of(rcid, state.names().unVotes(), state.codes().iso2(), vote));
      }
    }
    return Sheet.of(VOTES_PATH, VOTES_HEADER, rows);
  }

  static Sheet rollCalls(SimulatedWorld world) {
    List<List<String>> rows =
        world.rollCalls().stream().map(RollCall::ballot).map(UnVotesLayout::row).toList();
    return Sheet.of(ROLL_CALLS_PATH, ROLL_CALLS_HEADER, rows);
  }

  private static List<String> row(Ballot ballot) {
    boolean paragraph = ballot.subject() instanceof Ballot.Subject.Paragraph;
    return List.of(
        Integer.toString(ballot.rcid()),
        Integer.toString(ballot.session()),
        paragraph ? "" : "0",
        ballot.date().toString(),
        ballot.resolution(),
        "",
        paragraph ? "1" : "",
        ballot.subject().title(),
        "SYNTHETIC votes. " + ballot.subject().description());
  }
}
