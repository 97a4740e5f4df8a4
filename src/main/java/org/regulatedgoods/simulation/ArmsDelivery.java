package org.regulatedgoods.simulation;

import java.util.Objects;
import java.util.Optional;

/**
 * Major arms delivered in a year, as SIPRI counts them.
 *
 * @param recipient empty where SIPRI does not know it
 * @param value trend-indicator value, whole millions
 */
record ArmsDelivery(
    SimulatedState supplier, Optional<SimulatedState> recipient, int year, int value) {
  ArmsDelivery {
    Objects.requireNonNull(supplier, "supplier");
    Objects.requireNonNull(recipient, "recipient");
  }
}
