package org.regulatedgoods.simulation;

import java.time.LocalDate;
import java.util.List;

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

  /** What decides the votes: a treaty on arms, a paragraph of one, or something unrelated. */
  sealed interface Subject {
    /** A resolution for regulating arms, and the share of yes and the number of noes in it. */
    record ArmsTreaty(double yesShare, int noes) implements Subject {}

    /** A separate vote on a paragraph of such a resolution. */
    record Paragraph(int number, double yesShare) implements Subject {}

    /** Something that has nothing to do with arms. */
    record Unrelated(String title) implements Subject {}
  }

  /** In the order of their numbers. */
  static List<Ballot> all() {
    return List.of(
        ballot(4676, "R/61/89", LocalDate.of(2006, 12, 6), new Subject.ArmsTreaty(0.80, 2)),
        ballot(4679, "R/61/78", LocalDate.of(2006, 12, 6), unrelated("Nuclear disarmament")),
        ballot(
            4801,
            "R/62/149",
            LocalDate.of(2007, 12, 18),
            unrelated("Moratorium on the use of the death penalty")),
        ballot(4901, "R/63/240", LocalDate.of(2008, 12, 24), new Subject.ArmsTreaty(0.81, 1)),
        ballot(4996, "R/64/48", LocalDate.of(2009, 12, 2), new Subject.ArmsTreaty(0.84, 1)),
        ballot(5247, "R/67/234", LocalDate.of(2012, 12, 24), new Subject.ArmsTreaty(0.80, 2)),
        ballot(5260, "R/68/31", LocalDate.of(2013, 12, 5), new Subject.ArmsTreaty(0.83, 1)),
        ballot(5335, "R/69/49", LocalDate.of(2014, 12, 2), new Subject.ArmsTreaty(0.82, 1)),
        ballot(5795, "R/61/89", LocalDate.of(2006, 12, 6), new Subject.Paragraph(2, 0.86)),
        ballot(5796, "R/61/89", LocalDate.of(2006, 12, 6), new Subject.Paragraph(3, 0.84)));
  }

  private static Subject unrelated(String title) {
    return new Subject.Unrelated(title);
  }

  private static Ballot ballot(int rcid, String resolution, LocalDate date, Subject subject) {
    int session = Integer.parseInt(resolution.split("/", -1)[1]);
    return new Ballot(rcid, session, date, resolution, subject);
  }
}
