package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.DeclaredSources;

/** Roll calls of the United Nations, as they are declared in conf/. */
class VoteSourceTest {

  private static final String OTHER = "another record of the same resolution is kept";

  @TempDir Path root;

  @Test
  void ofSeveralRecordsOfAResolutionTheTitledOneWithMostVotesIsKept() {
    RawFolder.Result result =
        folder()
            .with(
                "calls.csv",
                "rcid,session,date,unres,short",
                "1,61,2006-12-06,R/61/89,Arms",
                "2,61,2006-12-06,R/61/89,",
                "3,61,2006-12-09,R/61/89,Arms again",
                "4,62,2007-12-06,R/61/89,Another session",
                "5,61,2006-12-06,,No code",
                "6,61,2006-12-06,,No code either",
                "9,61,2006-12-07,R/61/1,As many votes",
                "10,61,2006-12-07,R/61/1,As many votes",
                "p7,61,2006-12-07,R/61/2,Nobody else")
            .with(
                "votes.csv",
                "rcid,country,vote",
                "1,France,yes",
                "1,Japan,no",
                "2,France,no",
                "2,Japan,no",
                "2,Finland,no",
                "3,Finland,yes",
                "4,France,abstain",
                "5,France,yes",
                "6,France,yes",
                "10,France,no",
                "9,France,yes",
                "p7,France,yes")
            .read(RawFolder.shipped("un-votes"));
    assertThat(result.columns())
        .containsExactly(
            "state", "year", "roll_call", "session", "resolution", "date", "title", "vote");
    assertThat(result.kept())
        .containsExactly(
            "[FRA,2006,1,61,R/61/89,2006-12-06,Arms,yes]",
            "[FRA,2006,5,61,null,2006-12-06,No code,yes]",
            "[FRA,2006,6,61,null,2006-12-06,No code either,yes]",
            "[FRA,2006,9,61,R/61/1,2006-12-07,As many votes,yes]",
            "[FRA,2006,p7,61,R/61/2,2006-12-07,Nobody else,yes]",
            "[FRA,2007,4,62,R/61/89,2007-12-06,Another session,abstain]",
            "[JPN,2006,1,61,R/61/89,2006-12-06,Arms,no]");
    assertThat(result.rejected())
        .containsExactlyInAnyOrder(
            "[4,France,2006," + OTHER + "]",
            "[5,Japan,2006," + OTHER + "]",
            "[6,Finland,2006," + OTHER + "]",
            "[7,Finland,2006," + OTHER + "]",
            "[11,France,2006," + OTHER + "]");
    assertThat(result.rows("read")).isEqualTo(12);
    assertThat(result.rows("kept")).isEqualTo(7);
    assertThat(result.rows("lost")).isEqualTo(5);
  }

  @Test
  void yugoslaviaIsTheStateThatHeldItsSeatInTheYear() {
    RawFolder.Result result =
        folder()
            .with(
                "calls.csv",
                "rcid,session,date,unres,short",
                "1,45,1990-12-06,R/45/1,x",
                "2,60,2005-12-06,R/60/1,x",
                "3,61,2006-12-06,R/61/1,x",
                "4,46,1991-12-06,R/46/1,x")
            .with(
                "votes.csv",
                "rcid,country,vote",
                "1,Yugoslavia,yes",
                "2,Yugoslavia,yes",
                "3,Yugoslavia,yes",
                "1,Russia,no",
                "4,Russia,no")
            .read(RawFolder.shipped("un-votes"));
    assertThat(result.kept().stream().map(row -> row.substring(1, 9)).toList())
        .containsExactly("RUS,1991", "SCG,2005", "SRB,2006", "SUN,1990", "YUG,1990");
  }

  @Test
  void unknownVotesRollCallsAndCountriesAreRefusedWithTheirPlaces() {
    RawFolder folder =
        folder()
            .with("calls.csv", "rcid,session,date,unres,short", "1,61,2006-12-06,R/61/89,Arms")
            .with(
                "votes.csv",
                "rcid,country,vote",
                "1,France,maybe",
                "1,Japan,",
                "99,Finland,yes",
                "1,Ruritania,yes",
                "1,Belgium,yes",
                "1,Belgium,yes,");
    assertThat(folder.problems(RawFolder.shipped("un-votes")))
        .containsExactly(
            "votes.csv:2: vote = maybe: not a vote that the source declares under values",
            "votes.csv:3: vote: not a vote that the source declares under values",
            "votes.csv:4: rcid = 99: no such roll call in the other file",
            "votes.csv:5: country = Ruritania: an unknown country code of the scheme un-votes; add"
                + " it to data/reference if it is right",
            "votes.csv:7: the row has 4 cells and the header 3");
  }

  @Test
  void twoVotesOfOneStateInOneRollCallAreRefused() {
    RawFolder folder =
        folder()
            .with("calls.csv", "rcid,session,date,unres,short", "1,61,2006-12-06,R/61/89,Arms")
            .with("votes.csv", "rcid,country,vote", "1,Yugoslavia,yes", "1,Serbia,yes");
    assertThat(folder.problems(RawFolder.shipped("un-votes")))
        .containsExactly(
            "votes.csv:3: state, roll_call = SRB, 1: a duplicate key: 2 rows, in votes.csv:2,"
                + " votes.csv:3");
  }

  @Test
  void theFileOfRollCallsIsCheckedAsStrictly() {
    String header = "rcid,session,date,unres,short";
    RawFolder folder = folder().with("votes.csv", "rcid,country,vote", "1,France,yes");
    folder.with(
        "calls.csv",
        header,
        "1,61,6 Dec 2006,R/61/89,x",
        "2,61,2006,R/61/89,x",
        "3,61,1945-12-06,R/61/89,x",
        ",61,2006-12-06,R/61/89,x",
        "5,61,2006-12-06,R/61/89,x,y");
    Source votes = RawFolder.shipped("un-votes");
    assertThat(folder.problems(votes))
        .containsExactly(
            "calls.csv:2: date = 6 Dec 2006: not a day written yyyy-MM-dd",
            "calls.csv:3: date = 2006: not a day written yyyy-MM-dd",
            "calls.csv:4: date = 1945-12-06: a year outside the source's declared years"
                + " 1946..2020",
            "calls.csv:5: rcid: no roll call",
            "calls.csv:6: the row has 6 cells and the header 5");
    folder.with("calls.csv", header, "1,61,2006-12-06,a,x", "1,61,2006-12-06,b,y");
    assertThat(folder.problems(votes))
        .isEqualTo(
            List.of("calls.csv:3: rcid = 1: a duplicate key: 2 rows, in calls.csv:2, calls.csv:3"));
  }

  @Test
  void absentAndNoMemberAreNoVotesAndDoNotMakeARecordTheOneWithMostOfThem() {
    RawFolder.Result result =
        new RawFolder(root)
            .placing("un-votes-native", "votes.csv")
            .placing("un-votes-native.roll-calls", "calls.csv")
            .with(
                "calls.csv",
                "session,rcid,date,unres,short",
                "52,1,1997-11-25,R/52/24,Absent from this one",
                "52,2,1997-11-25,R/52/24,Voted on this one")
            .with(
                "votes.csv",
                "rcid,session,vote,ccode,member,date,unres",
                "1,52,8,2,1,11/25/1997,R/52/24",
                "1,52,8,220,1,11/25/1997,R/52/24",
                "1,52,1,740,1,11/25/1997,R/52/24",
                "2,52,2,2,1,11/25/1997,R/52/24",
                "2,52,3,220,1,11/25/1997,R/52/24",
                "2,52,8,740,1,11/25/1997,R/52/24",
                "2,52,9,225,,11/25/1997,R/52/24",
                "2,52,9,265,,11/25/1997,R/52/24")
            .read(DeclaredSources.of("un-votes-native"));
    assertThat(result.kept())
        .containsExactly(
            "[CHE,1997,2,52,R/52/24,1997-11-25,Voted on this one,non-member]",
            "[FRA,1997,2,52,R/52/24,1997-11-25,Voted on this one,no]",
            "[JPN,1997,2,52,R/52/24,1997-11-25,Voted on this one,absent]",
            "[USA,1997,2,52,R/52/24,1997-11-25,Voted on this one,abstain]");
    assertThat(result.rejected())
        .containsExactly(
            "[2,2,1997," + OTHER + "]",
            "[3,220,1997," + OTHER + "]",
            "[4,740,1997," + OTHER + "]",
            "[9,265,1997,not in the state system at the end of that year]");
    assertThat(result.addsUpTo(8)).isTrue();
  }

  private RawFolder folder() {
    return new RawFolder(root)
        .placing("un-votes", "votes.csv")
        .placing("un-votes.roll-calls", "calls.csv");
  }
}
