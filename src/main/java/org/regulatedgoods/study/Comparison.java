package org.regulatedgoods.study;

import java.util.List;

/**
 * The test that the coefficient of a role is the same in several models, also of different goods:
 * their scores are stacked, and summed by state.
 */
public record Comparison(String id, String title, List<String> models, String role) {

  public Comparison {
    models = List.copyOf(models);
    if (models.size() < 2) {
      throw new IllegalArgumentException("models: one model alone; name two or more");
    }
  }
}
