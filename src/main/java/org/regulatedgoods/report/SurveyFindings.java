package org.regulatedgoods.report;

import java.util.List;
import java.util.Optional;
import org.regulatedgoods.robustness.PlausibleTerm;

/**
 * What a survey gave, without what is kept back.
 *
 * @param fieldwork who was asked, when and how, in a sentence
 * @param wordings of the items, by name, in the order of the questionnaire
 * @param minimum governments for which fewer officials answered are not shown
 * @param suppressed how many those are
 * @param plausible the models of its score, with the error of measurement in theirs
 */
public record SurveyFindings(
    String survey,
    String title,
    int year,
    String fieldwork,
    List<Wording> wordings,
    int minimum,
    int suppressed,
    List<Government> governments,
    List<ScaleLine> scale,
    List<ResponseLine> response,
    List<PlausibleTerm> plausible) {

  /** The subject of the lines about the scale as a whole. */
  static final String SCALE = "scale";

  /** An item and what it says. */
  public record Wording(String item, String text) {}

  /**
   * A government that is shown.
   *
   * @param eap NaN where the graded response model was not fitted
   * @param error of the score that is shown; NaN where there is none
   * @param latitude of the country's middle; NaN where it is not known
   */
  public record Government(
      String state,
      String name,
      String region,
      int officials,
      double index,
      double eap,
      double error,
      double latitude,
      double longitude) {

    /** The expected trait, or the index where there is none. */
    public double score() {
      return Double.isNaN(eap) ? index : eap;
    }

    boolean isPlaced() {
      return Double.isFinite(latitude) && Double.isFinite(longitude);
    }
  }

  /** A number about the scale or an item; NaN where there is none. */
  public record ScaleLine(
      String subject,
      String statistic,
      int place,
      double value,
      double error,
      double p,
      String note) {}

  /** A line about who answered; NaN where there is no number. */
  public record ResponseLine(
      String kind,
      String subject,
      int answered,
      int silent,
      double value,
      double other,
      double standardised,
      double error,
      double low,
      double high,
      double p,
      String note) {}

  public SurveyFindings {
    wordings = List.copyOf(wordings);
    governments = List.copyOf(governments);
    scale = List.copyOf(scale);
    response = List.copyOf(response);
    plausible = List.copyOf(plausible);
  }

  Optional<ScaleLine> line(String subject, String statistic) {
    return scale.stream()
        .filter(line -> line.subject().equals(subject) && line.statistic().equals(statistic))
        .findFirst();
  }

  List<ScaleLine> lines(String statistic) {
    return scale.stream().filter(line -> line.statistic().equals(statistic)).toList();
  }

  List<ResponseLine> responses(String kind) {
    return response.stream().filter(line -> line.kind().equals(kind)).toList();
  }

  boolean isGraded() {
    return governments.stream().anyMatch(government -> !Double.isNaN(government.eap()));
  }
}
