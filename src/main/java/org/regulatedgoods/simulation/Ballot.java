package org.regulatedgoods.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was put to the vote. Numbers and dates are those of the real roll calls, so that one
 * declaration selects them in real and in synthetic files; the votes are not.
 *
 * @param rcid the number of the roll call in the UN votes data
 * @param session of the General Assembly
 * @param resolution such as R/61/89
 * @param subject what decides the votes in it
 */
record Ballot(int rcid, int session, LocalDate date, String resolution, Subject subject) {

  /**
   * How a roll call on a treaty is to end.
   *
   * @param yesShare the share of those present who vote yes
   * @param noes how many vote no; the rest abstain
   */
  record Split(double yesShare, int noes) {}

  /** What was voted on. */
  sealed interface Subject {
    /** How the votes fall; empty where they have nothing to do with the preference. */
    Optional<Split> split();

    /** The title in the list of roll calls; blank for a separate vote on a paragraph. */
    String title();

    String description();

    /** A resolution for regulating arms. */
    record ArmsTreaty(Split outcome) implements Subject {
      @Override
      public Optional<Split> split() {
        return Optional.of(outcome);
      }

      @Override
      public String title() {
        return "ARMS TRANSFERS, INTERNATIONAL INSTRUMENTS";
      }

      @Override
      public String description() {
        return "Towards an arms trade treaty: common international standards for the import, export"
            + " and transfer of conventional arms";
      }
    }

    /** A separate vote on a paragraph of such a resolution. */
    record Paragraph(int number, Split outcome) implements Subject {
      @Override
      public Optional<Split> split() {
        return Optional.of(outcome);
      }

      @Override
      public String title() {
        return "";
      }

      @Override
      public String description() {
        return "Separate vote on operative paragraph " + number;
      }
    }

    /** Something that has nothing to do with arms. */
    record Unrelated(String title) implements Subject {
      @Override
      public Optional<Split> split() {
        return Optional.empty();
      }

      @Override
      public String description() {
        return title;
      }
    }
  }

  /** In the order of their numbers. */
  static List<Ballot> all() {
    return List.of(
        ballot(4676, "R/61/89", LocalDate.of(2006, 12, 6), treaty(0.80, 2)),
        ballot(4679, "R/61/78", LocalDate.of(2006, 12, 6), unrelated("Nuclear disarmament")),
        ballot(
            4801,
            "R/62/149",
            LocalDate.of(2007, 12, 18),
            unrelated("Moratorium on the use of the death penalty")),
        ballot(4901, "R/63/240", LocalDate.of(2008, 12, 24), treaty(0.81, 1)),
        ballot(4996, "R/64/48", LocalDate.of(2009, 12, 2), treaty(0.84, 1)),
        ballot(5247, "R/67/234", LocalDate.of(2012, 12, 24), treaty(0.80, 2)),
        ballot(5260, "R/68/31", LocalDate.of(2013, 12, 5), treaty(0.83, 1)),
        ballot(5335, "R/69/49", LocalDate.of(2014, 12, 2), treaty(0.82, 1)),
        ballot(
            5795,
            "R/61/89",
            LocalDate.of(2006, 12, 6),
            new Subject.Paragraph(2, new Split(0.86, 1))),
        ballot(
            5796,
            "R/61/89",
            LocalDate.of(2006, 12, 6),
            new Subject.Paragraph(3, new Split(0.84, 1))));
  }

  private static Subject treaty(double yesShare, int noes) {
    return new Subject.ArmsTreaty(new Split(yesShare, noes));
  }

  private static Subject unrelated(String title) {
    return new Subject.Unrelated(title);
  }

  private static Ballot ballot(int rcid, String resolution, LocalDate date, Subject subject) {
    int session = Integer.parseInt(resolution.split("/", -1)[1]);
    return new Ballot(rcid, session, date, resolution, subject);
  }
}
