package org.regulatedgoods.country;

/** A resolution in a word, for tables of expectations. */
final class Meaning {

  private Meaning() {}

  /** The state's id, {@code outside ID}, {@code no state: kind} or {@code unknown}. */
  static String of(Resolution resolution) {
    if (resolution instanceof Resolution.InSystem in) {
      return in.state();
    }
    if (resolution instanceof Resolution.OutsideSystem out) {
      return "outside " + out.state();
    }
    return resolution instanceof Resolution.NotAState other
        ? "no state: " + other.kind()
        : "unknown";
  }
}
