package org.regulatedgoods.power;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.regulatedgoods.theory.Driver;
import org.regulatedgoods.theory.Prediction;
import org.regulatedgoods.theory.Sign;

/**
 * A hypothesis that a survey tests: the coefficient of a driver has the sign that the theory
 * derives, or governments of the supporting regions want more than the others.
 *
 * @param id as H1
 * @param title in words
 * @param driver the theory's; null for the regions
 */
public record Claim(String id, String title, Driver driver) implements Serializable {
  public Claim {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
  }

  /** The claim about the regions, which describes and does not derive. */
  public static Claim ofRegions(String id, String title) {
    return new Claim(id, title, null);
  }

  /** The sign that the theory derives, and for regions the one that is described. */
  public Sign expected() {
    return Optional.ofNullable(driver).map(Prediction::of).orElse(Sign.POSITIVE);
  }

  /** The term whose coefficient is tested. */
  public String tested() {
    return term().id();
  }

  Term term() {
    return Optional.ofNullable(driver).map(Term::of).orElse(Term.REGION);
  }

  SurveyModel model() {
    return SurveyModel.of(term());
  }
}
