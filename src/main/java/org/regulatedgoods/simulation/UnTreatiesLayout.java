package org.regulatedgoods.simulation;

import java.util.Comparator;
import java.util.List;

/** The UN Treaty Collection's table of participants, here of the Mine Ban Convention (26-5). */
final class UnTreatiesLayout {
  static final String PATH = "untreaties/26-5.csv";
  static final List<String> HEADER =
      List.of(
          "Participant",
          "Signature",
          "Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)");

  private UnTreatiesLayout() {}

  static Sheet sheet(SimulatedWorld world) {
    List<List<String>> rows =
        world.mineBan().stream()
            .sorted(Comparator.comparing((TreatyAction action) -> action.state().names().untc()))
            .map(UnTreatiesLayout::row)
            .toList();
    return Sheet.of(PATH, HEADER, rows);
  }

  private static List<String> row(TreatyAction action) {
    return List.of(
        action.state().names().untc(),
        action.signed().map(Timeline::treatyDate).orElse(""),
        action.bound().map(UnTreatiesLayout::bound).orElse(""));
  }

  private static String bound(TreatyAction.Bound bound) {
    return (Timeline.treatyDate(bound.date()) + " " + bound.consent().mark()).strip();
  }
}
