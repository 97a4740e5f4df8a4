package org.regulatedgoods.simulation;

import java.util.Objects;

/**
 * What the goods do to a state's own people.
 *
 * @param violence deaths by violence per 100,000 persons, two decimals
 * @param drugUse who uses drugs
 * @param heritage what can be looted
 */
record Harm(Series violence, DrugUse drugUse, Heritage heritage) {
  Harm {
    Objects.requireNonNull(violence, "violence");
    Objects.requireNonNull(drugUse, "drugUse");
    Objects.requireNonNull(heritage, "heritage");
  }

  /** The harm that a good does, as a study of the survey year measures it. */
  double by(TradedGood good) {
    return switch (good) {
      case SMALL_ARMS -> StrictMath.log1p(violence.measured());
      case DRUGS -> drugUse.opioids();
      case ANTIQUITIES -> heritage.cultural(Timeline.MEASURED_YEAR);
    };
  }
}
