package org.regulatedgoods.power;

/** How far the intervals and tests of a model can be believed. */
public enum Calibration {
  /** They hold what they state. */
  CALIBRATED("calibrated"),
  /** Intervals cover more and tests reject less than they state: what is found can be believed. */
  CAUTIOUS("cautious: intervals are wider than they need be, and tests reject less"),
  /** They state more than they hold. */
  OFF("NOT CALIBRATED");

  private final String title;

  Calibration(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
