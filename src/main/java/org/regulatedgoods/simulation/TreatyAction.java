package org.regulatedgoods.simulation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a state did about a treaty.
 *
 * @param signed when it signed, if it did
 * @param bound when and how it became a party, if it did
 */
record TreatyAction(SimulatedState state, Optional<LocalDate> signed, Optional<Bound> bound) {

  /** How a state consents to be bound, with the mark that the UN Treaty Collection gives it. */
  enum Consent {
    RATIFICATION(""),
    ACCEPTANCE("A"),
    APPROVAL("AA"),
    ACCESSION("a"),
    SUCCESSION("d");

    private final String mark;

    Consent(String mark) {
      this.mark = mark;
    }

    String mark() {
      return mark;
    }

    /** Who has signed ratifies, who has not accedes; a few do it otherwise. */
    static Consent draw(Draw draw, boolean signed) {
      double uniform = draw.uniform();
      if (!signed) {
        return uniform < 0.9 ? ACCESSION : SUCCESSION;
      }
      if (uniform < 0.88) {
        return RATIFICATION;
      }
      return uniform < 0.95 ? ACCEPTANCE : APPROVAL;
    }
  }

  record Bound(LocalDate date, Consent consent) {}

  TreatyAction {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(signed, "signed");
    Objects.requireNonNull(bound, "bound");
  }
}
