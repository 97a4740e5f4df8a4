package org.regulatedgoods.survey.scaling;

/**
 * The additive index: each respondent's mean answer on a scale from 0 to 1, each item by its own
 * categories.
 */
public final class AdditiveScores {

  private AdditiveScores() {}

  /**
   * A score a respondent; NaN for one who answered less than the share of the items.
   *
   * @param minimumShare of the items that must be answered, from 0 to 1
   */
  public static double[] of(Answers answers, double minimumShare) {
    double[] scores = new double[answers.respondents()];
    for (int i = 0; i < scores.length; i++) {
      int answered = answers.answered(i);
      double sum = 0;
      for (int j = 0; j < answers.size(); j++) {
        sum += answers.has(i, j) ? (double) answers.code(i, j) / (answers.categories(j) - 1) : 0;
      }
      boolean enough = answered > 0 && answered >= minimumShare * answers.size() - 1e-9;
      scores[i] = enough ? sum / answered : Double.NaN;
    }
    return scores;
  }
}
