package org.regulatedgoods.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.regulatedgoods.feature.Expression;
import org.regulatedgoods.theory.LinearPreference;
import org.regulatedgoods.theory.Quantity;

/**
 * The theory's linear preference (V1) over the features of a good's country-year table: what each
 * government would want in a year if the weights were the stated ones. The weights are over the
 * cost of a regime, which is 1.
 *
 * @param year the year of the table that is read
 * @param constant what a government with every quantity at zero wants
 * @param terms how each of the theory's quantities is measured and what it weighs, by the
 *     quantity's id; a quantity that is left out counts nothing. The weight of {@code state-share}
 *     is theta, by how much full state ownership raises that of the exports
 * @param power an expression over features: what a government weighs at the table
 * @param outcome the feature from which the weights are estimated; empty where they are only stated
 */
public record PreferenceModel(
    String id,
    String title,
    String good,
    int year,
    double constant,
    Map<String, Measured> terms,
    Expression power,
    @JsonProperty(defaultValue = "") String outcome) {

  /**
   * A quantity of the theory in a study.
   *
   * @param measure an expression over features, in the direction of the quantity
   * @param weight what a unit of it weighs; not negative, since the equation has the signs
   */
  public record Measured(Expression measure, double weight) {
    public Measured {
      if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "weight: not a weight; write 0 or more, since the theory's equation has the signs");
      }
    }
  }

  public PreferenceModel {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    outcome = outcome == null ? "" : outcome;
  }

  /** The same preference read in another year. */
  public PreferenceModel in(int otherYear) {
    return new PreferenceModel(id, title, good, otherYear, constant, terms, power, outcome);
  }

  /** The preference with the stated weights. */
  public LinearPreference preference() {
    return new LinearPreference(
        1,
        constant,
        new LinearPreference.Coefficients(
            weight(Quantity.HARM),
            weight(Quantity.HUMANITARIAN),
            weight(Quantity.EXPORTS),
            weight(Quantity.STATE_SHARE),
            weight(Quantity.CONSUMPTION),
            weight(Quantity.AUTOCRACY)));
  }

  /** Whether the quantity is measured. */
  public boolean has(Quantity quantity) {
    return terms.containsKey(quantity.id());
  }

  /** What the quantity weighs; 0 where it is left out. */
  public double weight(Quantity quantity) {
    return has(quantity) ? terms.get(quantity.id()).weight() : 0;
  }
}
