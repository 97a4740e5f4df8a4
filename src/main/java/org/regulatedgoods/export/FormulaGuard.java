package org.regulatedgoods.export;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running text as a formula. In CSV files a text that begins with one of
 * {@code = + - @}, a tab or a carriage return, be there apostrophes before it or not, is written
 * with one apostrophe more; the loaders take it off again, so that nothing is changed by the way.
 * Numbers and Parquet files are never touched.
 */
public final class FormulaGuard {

  /** Texts that are written with an apostrophe before them, as a regular expression. */
  public static final String GUARDED = "^'*[=+@\\t\\r-]";

  /** What is put before them. */
  public static final String MARK = "'";

  static final String EXPLAINED =
      "In the CSV files a text that a spreadsheet would run as a formula (it begins with =, +, -,"
          + " @, a tab or a carriage return, or with apostrophes and then one of these) has one"
          + " apostrophe before it, which the loader scripts take off again.";

  private static final Pattern FORMULA = Pattern.compile(GUARDED);

  private FormulaGuard() {}

  /** The text as it is written to a CSV file. */
  public static String guarded(String text) {
    return FORMULA.matcher(text).find() ? MARK + text : text;
  }
}
