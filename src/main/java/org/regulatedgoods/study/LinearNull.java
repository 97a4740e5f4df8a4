package org.regulatedgoods.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That a combination of coefficients has a value, as {@code polity2 = 0} or {@code a - 2*b = 1}.
 *
 * @param written as it stands
 * @param weights of the coefficients, by name
 * @param value of their weighted sum
 */
public record LinearNull(String written, Map<String, Double> weights, double value) {

  /** A sign, a factor and a name, or a number; a level's name may hold spaces in its brackets. */
  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?<sign>[+-]?)\\s*(?:(?<factor>[0-9.]+)\\s*\\*\\s*)?"
              + "(?:(?<name>(?:\\(Intercept\\)|[A-Za-z_][\\w|:]*(?:\\[[^\\]]*\\][\\w:]*)*))"
              + "|(?<number>[0-9.]+))\\s*");

  /**
   * Parses what is written.
   *
   * @throws IllegalArgumentException with a remedy, when it is no linear hypothesis
   */
  static LinearNull parse(String written) {
    String[] sides = written.split("=", -1);
    if (sides.length != 2) {
      throw refused();
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    double value = -add(sides[0], 1, weights) - add(sides[1], -1, weights);
    weights.values().removeIf(weight -> weight == 0);
    if (weights.isEmpty()) {
      throw refused();
    }
    return new LinearNull(written, Map.copyOf(weights), value + 0.0);
  }

  /** Adds the weights of a side, and returns the sum of its numbers. */
  private static double add(String side, int sign, Map<String, Double> weights) {
    Matcher part = PART.matcher(side);
    double numbers = 0;
    int at = 0;
    while (at < side.length()) {
      if (!part.find(at) || part.start() != at || (at > 0 && part.group("sign").isEmpty())) {
        throw refused();
      }
      double factor = part.group("sign").equals("-") ? -sign : sign;
      if (part.group("factor") != null) {
        factor *= number(part.group("factor"));
      }
      if (part.group("name") != null) {
        weights.merge(part.group("name"), factor, Double::sum);
      } else {
        numbers += factor * number(part.group("number"));
      }
      at = part.end();
    }
    if (side.isBlank()) {
      throw refused();
    }
    return numbers;
  }

  private static double number(String digits) {
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      throw refused();
    }
  }

  private static IllegalArgumentException refused() {
    return new IllegalArgumentException(
        "not a linear hypothesis on coefficients; write it as polity2 = 0 or a - 2*b = 1");
  }
}
