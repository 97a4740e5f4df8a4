package org.regulatedgoods.simulation;

import java.time.LocalDate;
import java.util.List;

/**
 * One official's questionnaire.
 *
 * @param respondent such as R0001
 * @param state whom the official answers for
 * @param ministry where the official works
 * @param date of the answer
 * @param answers as on the questionnaire, in the order of the instrument: 1 to 5, 9 for "don't
 *     know", blank for none
 */
record Official(
    String respondent,
    SimulatedState state,
    String ministry,
    LocalDate date,
    List<String> answers) {
  Official {
    answers = List.copyOf(answers);
  }
}
