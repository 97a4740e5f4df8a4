package org.regulatedgoods.report;

import java.util.Locale;

/**
 * Numbers as readers see them, the same in the page, in Markdown, in LaTeX and on a terminal. What
 * is computed with is in the CSV files, unrounded.
 */
final class Rounded {

  /** Where there is no number to show. */
  static final String NONE = "\u2013";

  private static final int USUAL_DECIMALS = 3;
  private static final int MOST_DECIMALS = 7;

  private Rounded() {}

  /** A value with the decimals that a standard error (or an interval's half) of this size bears. */
  static String like(double value, double error) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    int decimals = decimals(Math.abs(error));
    return decimals > MOST_DECIMALS || Math.abs(value) >= 1e7
        ? String.format(Locale.ROOT, "%.2e", value)
        : fixed(value, decimals);
  }

  /** A p value; small ones by their bound, since their digits say nothing. */
  static String p(double p) {
    if (Double.isNaN(p)) {
      return NONE;
    }
    if (p < 0.0001) {
      return "<0.0001";
    }
    return fixed(p, p < 0.001 ? 4 : USUAL_DECIMALS);
  }

  static String df(double df) {
    if (Double.isInfinite(df)) {
      return "\u221e";
    }
    return Double.isNaN(df)
        ? NONE
        : String.format(Locale.ROOT, df == Math.rint(df) ? "%,.0f" : "%,.1f", df);
  }

  static String fixed(double value, int decimals) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : NONE;
  }

  /** Numbers with the minus that is set in print. */
  static String minus(String numbers) {
    return numbers.replace('-', '\u2212');
  }

  /** A count, its thousands set apart. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A share in whole per cents; what is not all or nothing is never shown as such. */
  static String percent(long part, long whole) {
    if (whole == 0) {
      return NONE;
    }
    long rounded = Math.round(100.0 * part / whole);
    if (rounded == 0 && part > 0) {
      return "<1%";
    }
    return rounded == 100 && part < whole ? ">99%" : rounded + "%";
  }

  /** A confidence level, as 95%. */
  static String level(double confidence) {
    double percent = Math.round(1000 * confidence) / 10.0;
    return fixed(percent, percent == Math.rint(percent) ? 0 : 1) + "%";
  }

  private static int decimals(double error) {
    if (error >= 100) {
      return 1;
    }
    if (error >= 10) {
      return 2;
    }
    boolean usual = error >= 0.005 || error == 0 || Double.isNaN(error);
    return usual ? USUAL_DECIMALS : 1 - (int) Math.floor(Math.log10(error));
  }
}
