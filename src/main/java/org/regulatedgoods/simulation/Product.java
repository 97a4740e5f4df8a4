package org.regulatedgoods.simulation;

import java.util.List;

/** The products of the simulated trade: HS 1992 codes as text, since some begin with a zero. */
final class Product {
  /** Small arms and their ammunition, without military weapons: what the study calls exports. */
  static final List<String> SMALL_ARMS =
      List.of(
          "930200", "930320", "930330", "930510", "930521", "930529", "930621", "930629", "930630");

  /** Arms that are not small arms in that sense, to be left out by whoever measures. */
  static final List<String> OTHER_ARMS = List.of("930100", "930690");

  /** Everyday goods. */
  static final List<String> CIVIL = List.of("090111", "100630", "870323");

  private Product() {}
}
