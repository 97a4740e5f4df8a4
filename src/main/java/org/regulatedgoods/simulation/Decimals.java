package org.regulatedgoods.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers with as many decimals as a file shows. The world holds what the files say, to the last
 * digit, so that what a study measures is what drove the preferences.
 */
final class Decimals {
  private Decimals() {}

  static double round(double value, int places) {
    return scaled(value, places).doubleValue();
  }

  static String text(double value, int places) {
    return scaled(value, places).toPlainString();
  }

  /** As short as it can be: 0.5, not 0.500. */
  static String brief(double value, int places) {
    BigDecimal stripped = scaled(value, places).stripTrailingZeros();
    return stripped.signum() == 0 ? "0" : stripped.toPlainString();
  }

  private static BigDecimal scaled(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
  }
}
