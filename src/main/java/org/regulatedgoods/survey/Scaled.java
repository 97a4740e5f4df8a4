package org.regulatedgoods.survey;

import java.util.List;

/** The scores that a survey gives, and what is to be known of the scale they are on. */
public record Scaled(List<GovernmentScore> scores, List<ScaleStatistic> statistics) {
  public Scaled {
    scores = List.copyOf(scores);
    statistics = List.copyOf(statistics);
  }
}
