package org.regulatedgoods.simulation;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** UNESCO's list of the states that are bound by its convention of 1970, as copied by hand. */
final class UnescoConventionLayout {
  static final String PATH = "unesco/convention-1970.csv";
  static final List<String> HEADER =
      List.of("States", "Date of deposit of instrument", "Type of instrument");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private UnescoConventionLayout() {}

  static Sheet sheet(SimulatedWorld world) {
    List<List<String>> rows =
        world.participants(Convention.CULTURAL_PROPERTY).stream()
            .sorted(Comparator.comparing((TreatyAction action) -> action.state().names().untc()))
            .map(action -> row(action.state(), action.bound().orElseThrow()))
            .toList();
    return Sheet.of(PATH, HEADER, rows);
  }

  private static List<String> row(SimulatedState state, TreatyAction.Bound bound) {
    return List.of(state.names().untc(), DAY.format(bound.date()), instrument(bound.consent()));
  }

  private static String instrument(TreatyAction.Consent consent) {
    return switch (consent) {
      case RATIFICATION -> "Ratification";
      case ACCESSION -> "Accession";
      case ACCEPTANCE -> "Acceptance";
      case APPROVAL -> "Approval";
      case SUCCESSION -> "Notification of succession";
    };
  }
}
