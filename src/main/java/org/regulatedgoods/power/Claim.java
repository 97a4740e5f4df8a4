package org.regulatedgoods.power;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.regulatedgoods.theory.Driver;
import org.regulatedgoods.theory.Prediction;
import org.regulatedgoods.theory.Sign;

/**
 * A hypothesis that the main model tests: the coefficient of its driver has the sign that the
 * theory derives.
 *
 * @param id as H1
 * @param title in words
 * @param driver what it is about
 */
public record Claim(String id, String title, Driver driver) implements Serializable {
  public Claim {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    if (term(driver).isEmpty()) {
      throw new IllegalArgumentException("the main model has no term for " + driver.id());
    }
  }

  /** Whether the main model has a term for a driver. */
  public static boolean canTest(Driver driver) {
    return term(driver).isPresent();
  }

  /** The sign that the theory derives. */
  public Sign expected() {
    return Prediction.of(driver);
  }

  /** The term whose coefficient is tested. */
  public String tested() {
    return term().id();
  }

  Term term() {
    return term(driver).orElseThrow();
  }

  private static Optional<Term> term(Driver driver) {
    return Arrays.stream(Term.values()).filter(term -> term.driver() == driver).findFirst();
  }
}
