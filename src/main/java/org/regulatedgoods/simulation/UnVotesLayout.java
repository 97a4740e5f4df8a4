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

  private static final String TITLE =
      "Towards an arms trade treaty: common international standards for the import, export and"
          + " transfer of conventional arms";

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
    Ballot.Subject subject = ballot.subject();
    if (subject instanceof Ballot.Subject.Paragraph paragraph) {
      String descr = "SYNTHETIC votes. Separate vote on operative paragraph " + paragraph.number();
      return row(ballot, List.of("", "1", "", descr));
    }
    if (subject instanceof Ballot.Subject.Unrelated unrelated) {
      return row(
          ballot, List.of("0", "", unrelated.title(), "SYNTHETIC votes. " + unrelated.title()));
    }
    return row(
        ballot,
        List.of("0", "", "ARMS TRANSFERS, INTERNATIONAL INSTRUMENTS", "SYNTHETIC votes. " + TITLE));
  }

  /** The last cells: importantvote, para, short and descr. */
  private static List<String> row(Ballot ballot, List<String> rest) {
    return List.of(
        Integer.toString(ballot.rcid()),
        Integer.toString(ballot.session()),
        rest.get(0),
        ballot.date().toString(),
        ballot.resolution(),
        "",
        rest.get(1),
        rest.get(2),
        rest.get(3));
  }
}
