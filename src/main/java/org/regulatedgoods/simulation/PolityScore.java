package org.regulatedgoods.simulation;

import java.util.Objects;
import java.util.Optional;

/**
 * A state's Polity score: constant but for an interruption, in which Polity gives no score.
 *
 * @param score -10 to 10
 * @param durable years since the last change of regime, in the first year
 * @param interruption from its first year to the end, if there is one
 */
record PolityScore(int score, int durable, Optional<Interruption> interruption) {
  PolityScore {
    if (score < -10 || score > 10) {
      throw new IllegalArgumentException("a Polity score of " + score + "; it runs from -10 to 10");
    }
    Objects.requireNonNull(interruption, "interruption");
  }

  /** Polity's codes for a year without a score. */
  enum Kind {
    FOREIGN_INTERRUPTION(-66),
    INTERREGNUM(-77),
    TRANSITION(-88);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  record Interruption(Kind kind, int firstYear) {
    Interruption {
      Objects.requireNonNull(kind, "kind");
    }
  }

  /** The code that stands for the score in a year, if the year has none. */
  Optional<Kind> codeIn(int year) {
    return interruption.filter(spell -> year >= spell.firstYear()).map(Interruption::kind);
  }

  int autocracy() {
    if (score >= 5) {
      return 0;
    }
    return score <= -5 ? -score : (5 - score) / 2;
  }

  int democracy() {
    return score + autocracy();
  }
}
