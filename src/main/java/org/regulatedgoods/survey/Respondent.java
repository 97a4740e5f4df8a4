package org.regulatedgoods.survey;

import java.util.Arrays;

/** One official's answers. */
public final class Respondent {

  private final String id;
  private final String state;
  private final double weight;
  private final double[] answers;

  /**
   * Takes a copy.
   *
   * @param state whom the official answers for
   * @param answers as on the questionnaire, in the order of the declared items; NaN for none
   */
  public Respondent(String id, String state, double weight, double[] answers) {
    this.id = id;
    this.state = state;
    this.weight = weight;
    this.answers = answers.clone();
  }

  public String id() {
    return id;
  }

  public String state() {
    return state;
  }

  double weight() {
    return weight;
  }

  double answer(int item) {
    return answers[item];
  }

  @Override
  public String toString() {
    return id + " of " + state + ": " + Arrays.toString(answers);
  }
}
