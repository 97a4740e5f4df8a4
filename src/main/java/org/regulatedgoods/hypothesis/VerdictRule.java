package org.regulatedgoods.hypothesis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * By what a verdict goes beyond the coefficient of its model: a finding that fails one of these is
 * inconclusive. A check that was not made of a model is not held against it, and is said.
 *
 * @param adjustment whose p value is held against the model's level
 * @param signShare of the specifications that must have the sign that was found
 * @param curveP that the joint test of the specification curve may have at most
 * @param leaveOneOut what must survive without any one state, and any one region that is left out
 * @param robustnessValue the partial R2 below which a confounder may not undo the finding
 */
public record VerdictRule(
    @JsonProperty(defaultValue = "none") Adjustment adjustment,
    @JsonProperty(defaultValue = "0") double signShare,
    @JsonProperty(defaultValue = "1") double curveP,
    @JsonProperty(defaultValue = "none") Survival leaveOneOut,
    @JsonProperty(defaultValue = "0") double robustnessValue) {

  /** How p values are adjusted for the tests of a family. */
  public enum Adjustment {
    NONE,
    HOLM,
    BENJAMINI_HOCHBERG,
    ROMANO_WOLF;

    @JsonCreator
    static Adjustment parse(String written) {
      return switch (written) {
        case "none" -> NONE;
        case "holm" -> HOLM;
        case "benjamini-hochberg" -> BENJAMINI_HOCHBERG;
        case "romano-wolf" -> ROMANO_WOLF;
        default ->
            throw new IllegalArgumentException(
                "not an adjustment; use none, holm, benjamini-hochberg or romano-wolf");
      };
    }

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What is left of a finding. */
  public enum Survival {
    NONE,
    SIGN,
    SIGNIFICANCE;

    @JsonCreator
    static Survival parse(String written) {
      return switch (written) {
        case "none" -> NONE;
        case "sign" -> SIGN;
        case "significance" -> SIGNIFICANCE;
        default ->
            throw new IllegalArgumentException("not to survive; use none, sign or significance");
      };
    }

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public VerdictRule {
    share("sign-share", signShare);
    share("curve-p", curveP);
    share("robustness-value", robustnessValue);
  }

  private static void share(String key, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(key + ": not a share; write a number from 0 to 1");
    }
  }

  /** The rule in a sentence. */
  public String sentence() {
    List<String> demands = new ArrayList<>();
    if (adjustment != Adjustment.NONE) {
      demands.add("the p value adjusted by " + adjustment + " is at most the model's level");
    }
    if (signShare > 0) {
      demands.add(percent(signShare) + " of the specifications of its curve have the sign");
    }
    if (curveP < 1) {
      demands.add("the joint test of the curve has p of at most " + curveP);
    }
    if (leaveOneOut != Survival.NONE) {
      demands.add(
          (leaveOneOut == Survival.SIGN ? "the sign stands" : "sign and significance stand")
              + " without any one state and any one region that is left out");
    }
    if (robustnessValue > 0) {
      demands.add("the robustness value is at least " + robustnessValue);
    }
    return "A finding stands where the coefficient is significant at the model's level"
        + (demands.isEmpty() ? "" : " and " + String.join("; and ", demands))
        + ". A check that was not made of a model is not held against it.";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }
}
