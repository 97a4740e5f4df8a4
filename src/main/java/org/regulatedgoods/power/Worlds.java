package org.regulatedgoods.power;

/** What the worlds of one design share. */
record Worlds(
    Population population, SurveyDesign design, Estimand estimand, Questionnaire questionnaire) {

  static Worlds of(String good, SurveyDesign design, Estimand estimand) {
    return new Worlds(Population.of(good), design, estimand, new Questionnaire(design.items()));
  }
}
