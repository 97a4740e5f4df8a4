package org.regulatedgoods.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Draws who signed and who joined the Mine Ban Convention: likelier, the more humanitarian. */
final class MineBanDraw {
  private static final LocalDate OPENED = LocalDate.of(1997, 12, 3);

  private final RandomStreams streams;

  MineBanDraw(RandomStreams streams) {
    this.streams = streams;
  }

  /** The participants: whoever signed or joined. */
  List<TreatyAction> draw(List<Government> governments) {
    return governments.stream()
        .map(this::action)
        .filter(action -> action.signed().isPresent() || action.bound().isPresent())
        .toList();
  }

  private TreatyAction action(Government government) {
    Draw draw = streams.stream("mine-ban", government.state().id());
    boolean joins = draw.logistic() < inclination(government);
    boolean signs = draw.chance(joins ? 0.82 : 0.08);
    Optional<LocalDate> signed =
        signs
            ? Optional.of(
                OPENED.plusDays(draw.chance(0.85) ? draw.between(0, 1) : draw.between(2, 450)))
            : Optional.empty();
    LocalDate from = signed.orElse(OPENED.plusDays(460));
    LocalDate date = from.plusDays(StrictMath.round(1 + draw.logNormal(6.3, 0.8)));
    TreatyAction.Consent consent = TreatyAction.Consent.draw(draw, signs);
    return new TreatyAction(
        government.state(),
        signed,
        joins ? Optional.of(new TreatyAction.Bound(date, consent)) : Optional.empty());
  }

  private static double inclination(Government government) {
    return 0.5
        + 4 * government.on(TradedGood.SMALL_ARMS).measures().humanitarian()
        + 2 * government.society().polyarchy().measured()
        - 0.8 * government.industry().stateShare();
  }
}
