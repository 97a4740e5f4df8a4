package org.regulatedgoods.survey;

/**
 * One line about who answered a survey and who did not. Numbers that a kind of line does not have
 * are NaN.
 *
 * @param kind comparison, overlap, mean, bounds or region
 * @param subject a feature, a region, or what is measured
 * @param answered how many governments of those who answered it is about
 * @param silent how many of those who did not
 * @param value of those who answered
 * @param other of those who did not
 * @param standardised the difference in standard deviations
 */
public record ResponseStatistic(
    Kind kind,
    String subject,
    int answered,
    int silent,
    double value,
    double other,
    double standardised,
    double error,
    double low,
    double high,
    double pValue,
    String note) {

  /** What a line is about. */
  public enum Kind {
    COMPARISON,
    OVERLAP,
    MEAN,
    BOUNDS,
    REGION
  }

  static ResponseStatistic number(Kind kind, String subject, double value, String note) {
    double none = Double.NaN;
    return new ResponseStatistic(
        kind, subject, 0, 0, value, none, none, none, none, none, none, note);
  }
}
