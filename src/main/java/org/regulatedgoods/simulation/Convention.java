package org.regulatedgoods.simulation;

import java.time.LocalDate;

/**
 * The convention on a good. When it was opened and how far its list goes are those of the real one,
 * so that one declaration reads real and synthetic files; who joined is not.
 */
enum Convention {
  /** The Firearms Protocol to the convention against organised crime. */
  FIREARMS_PROTOCOL(
      TradedGood.SMALL_ARMS, LocalDate.of(2001, 5, 31), LocalDate.of(2014, 6, 30), 0.56),
  /** Against illicit traffic in narcotic drugs, of 1988. */
  TRAFFICKING(TradedGood.DRUGS, LocalDate.of(1988, 12, 20), LocalDate.of(2015, 3, 1), 0.9),
  /** UNESCO's of 1970 on cultural property, which is not signed. */
  CULTURAL_PROPERTY(
      TradedGood.ANTIQUITIES, LocalDate.of(1970, 11, 17), LocalDate.of(2025, 6, 30), 0.74);

  private final TradedGood good;
  private final LocalDate opened;
  private final LocalDate listed;
  private final double share;

  Convention(TradedGood good, LocalDate opened, LocalDate listed, double share) {
    this.good = good;
    this.opened = opened;
    this.listed = listed;
    this.share = share;
  }

  TradedGood good() {
    return good;
  }

  /** The first day on which a state could sign or join. */
  LocalDate opened() {
    return opened;
  }

  /** The last day that the list of those who joined knows of. */
  LocalDate listed() {
    return listed;
  }

  /** The share of states that gain enough from it to join until then. */
  double share() {
    return share;
  }

  /** Whether states sign it before they join; UNESCO's they join only. */
  boolean isSigned() {
    return this != CULTURAL_PROPERTY;
  }
}
