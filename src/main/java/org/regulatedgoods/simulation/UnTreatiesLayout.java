package org.regulatedgoods.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The UN Treaty Collection's tables of participants, each with the header that it has there. */
final class UnTreatiesLayout {
  static final String MINE_BAN_PATH = "untreaties/26-5.csv";
  static final String FIREARMS_PROTOCOL_PATH = "untreaties/18-12-c.csv";
  static final String TRAFFICKING_PATH = "untreaties/6-19.csv";

  /** What the collection calls the day of consent; the order differs from page to page. */
  private record Page(
      String path, String consent, Function<SimulatedWorld, List<TreatyAction>> participants) {}

  private static final List<Page> PAGES =
      List.of(
          new Page(
              MINE_BAN_PATH,
              "Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)",
              SimulatedWorld::mineBan),
          new Page(
              FIREARMS_PROTOCOL_PATH,
              "Approval(AA), Acceptance(A), Accession(a), Succession(d), Ratification",
              world -> world.participants(Convention.FIREARMS_PROTOCOL)),
          new Page(
              TRAFFICKING_PATH,
              "Ratification, Accession(a), Acceptance(A), Approval(AA), Formal confirmation(c),"
                  + " Succession(d)",
              world -> world.participants(Convention.TRAFFICKING)));

  private UnTreatiesLayout() {}

  static List<Sheet> sheets(SimulatedWorld world) {
    return PAGES.stream().map(page -> sheet(world, page)).toList();
  }

  private static Sheet sheet(SimulatedWorld world, Page page) {
    List<List<String>> rows =
        page.participants().apply(world).stream()
            .sorted(Comparator.comparing((TreatyAction action) -> action.state().names().untc()))
            .map(UnTreatiesLayout::row)
            .toList();
    return Sheet.of(page.path(), List.of("Participant", "Signature", page.consent()), rows);
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
