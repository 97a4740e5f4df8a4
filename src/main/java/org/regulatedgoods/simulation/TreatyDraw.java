package org.regulatedgoods.simulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws who joins the convention on a good, and when: those that gain the most from a treaty at the
 * mean of r*, and the sooner the more they gain. What a government wants is that of the year of the
 * survey, however old the convention.
 */
final class TreatyDraw {
  private static final int LEAST_DAYS = 90;

  private final RandomStreams streams;
  private final SimulationOptions options;
  private final Convention convention;

  TreatyDraw(RandomStreams streams, SimulationOptions options, Convention convention) {
    this.streams = streams;
    this.options = options;
    this.convention = convention;
  }

  /** The participants: whoever signed or joined, in the order of the states. */
  List<TreatyAction> draw(List<Government> governments) {
    Map<String, LocalDate> joined = joined(governments);
    List<TreatyAction> actions = new ArrayList<>();
    for (Government government : governments) {
      SimulatedState state = government.state();
      Draw draw = streams.stream("consent-" + convention.name(), state.id());
      Optional<LocalDate> date = Optional.ofNullable(joined.get(state.id()));
      Optional<LocalDate> signed = signed(draw, state, date);
      if (signed.isPresent() || date.isPresent()) {
        TreatyAction.Consent consent = TreatyAction.Consent.draw(draw, signed.isPresent());
        actions.add(
            new TreatyAction(state, signed, date.map(day -> new TreatyAction.Bound(day, consent))));
      }
    }
    return actions;
  }

  private Map<String, LocalDate> joined(List<Government> governments) {
    TreatyGain gain = TreatyGain.among(governments, convention.good());
    List<Government> willing =
        Ranking.descending(governments, government -> gain.to(government, noise(government)));
    int joining = (int) StrictMath.round(convention.share() * willing.size());
    Map<String, LocalDate> joined = new HashMap<>();
    for (int rank = 0; rank < joining; rank++) {
      SimulatedState state = willing.get(rank).state();
      LocalDate date = latest(day((rank + 0.5) / joining), firstDay(state));
      if (!date.isAfter(convention.listed())) {
        joined.put(state.id(), date);
      }
    }
    return joined;
  }

  private double noise(Government government) {
    return streams.stream("treaty-" + convention.name(), government.state().id())
        .normal(0, options.noise().vote());
  }

  private LocalDate day(double share) {
    long days = ChronoUnit.DAYS.between(convention.opened(), convention.listed()) - LEAST_DAYS;
    return convention.opened().plusDays(LEAST_DAYS + StrictMath.round(days * share));
  }

  /** Most of those that join sign in the first months, and a few that never do. */
  private Optional<LocalDate> signed(Draw draw, SimulatedState state, Optional<LocalDate> joined) {
    boolean signs = draw.chance(joined.isPresent() ? 0.6 : 0.15);
    LocalDate date = convention.opened().plusDays(draw.between(0, LEAST_DAYS - 1));
    return convention.isSigned() && signs && !date.isBefore(firstDay(state))
        ? Optional.of(date)
        : Optional.empty();
  }

  /** No state joins before it is in the state system. */
  private static LocalDate firstDay(SimulatedState state) {
    return LocalDate.of(state.since() + 1, 1, 1);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
