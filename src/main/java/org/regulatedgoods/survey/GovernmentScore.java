package org.regulatedgoods.survey;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a survey says of one government.
 *
 * @param officials who answered enough to have an index
 * @param index the officials' mean index, 0 against strict regulation and 1 for it
 * @param indexError the standard error of the mean over officials; none with a single one
 * @param eap the expected trait under the graded response model; none where it was not fitted
 * @param eapError its standard deviation a posteriori
 * @param plausible draws of the trait; none where it was not fitted
 */
public record GovernmentScore(
    String state,
    int officials,
    OptionalDouble index,
    OptionalDouble indexError,
    OptionalDouble eap,
    OptionalDouble eapError,
    List<Double> plausible) {
  public GovernmentScore {
    plausible = List.copyOf(plausible);
  }
}
