package org.regulatedgoods.job;

import java.util.List;
import org.regulatedgoods.glm.Estimate;
import org.regulatedgoods.study.Model;

/**
 * A model and what came of it.
 *
 * @param outside what its good's table has in other years than the model is about
 */
record Fitted(Model model, Estimate estimate, Outside outside) {

  /** So many country-years, and the states that they are of. */
  record Outside(long rows, List<String> states) {
    Outside {
      states = List.copyOf(states);
    }
  }
}
