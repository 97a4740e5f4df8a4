package org.regulatedgoods.survey;

/**
 * One number about a scale or one of its items.
 *
 * @param subject an item, or the scale
 * @param name what it is a number of
 * @param position the place of the number where there are several of a name; else 0
 * @param error its standard error; NaN where it has none
 * @param pValue adjusted where a note says so; NaN where there is no test
 * @param note how it was made, or why it was not
 */
public record ScaleStatistic(
    String subject,
    String name,
    int position,
    double value,
    double error,
    double pValue,
    String note) {

  /** The subject of what is said of all items together. */
  public static final String SCALE = "scale";

  /** The name of the variance of governments' traits, those of officials having one of 1. */
  public static final String BETWEEN = "between_governments";

  static ScaleStatistic of(String subject, String name, double value, String note) {
    return new ScaleStatistic(subject, name, 0, value, Double.NaN, Double.NaN, note);
  }

  static ScaleStatistic withError(
      String subject, String name, int position, double value, double error) {
    return new ScaleStatistic(subject, name, position, value, error, Double.NaN, "");
  }

  static ScaleStatistic test(
      String subject, String name, double value, double pValue, String note) {
    return new ScaleStatistic(subject, name, 0, value, Double.NaN, pValue, note);
  }
}
