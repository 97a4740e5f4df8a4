package org.regulatedgoods.job;

import java.util.List;
import org.regulatedgoods.glm.Estimate;
import org.regulatedgoods.study.Model;

/**
 * A model and what came of it.
 *
 * @param outside what its good's table has that the model is not about
 */
record Fitted(Model model, Estimate estimate, List<Outside> outside) {

  Fitted {
    outside = List.copyOf(outside);
  }

  /** Why so many country-years are outside, and the states that they are of. */
  record Outside(String reason, long rows, List<String> states) {
    Outside {
      states = List.copyOf(states);
    }
  }
}
