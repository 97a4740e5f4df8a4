package org.regulatedgoods.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.regulatedgoods.power.Claim;
import org.regulatedgoods.power.PowerLine;
import org.regulatedgoods.power.PowerPlan;
import org.regulatedgoods.power.PowerPlan.Factor;
import org.regulatedgoods.power.SurveyDesign;

/**
 * What simulated surveys would have found.
 *
 * @param plan which surveys, in how many worlds
 * @param lines of each of its cells and claims
 * @param build the identity of the program that made it
 */
public record PowerFindings(PowerPlan plan, List<PowerLine> lines, String build) {

  public PowerFindings {
    Objects.requireNonNull(plan, "plan");
    lines = List.copyOf(lines);
    Objects.requireNonNull(build, "build");
  }

  /** The design that the others vary. */
  SurveyDesign base() {
    return plan.cells().get(0).design();
  }

  /** The lines of the base, a claim each. */
  List<PowerLine> ofBase() {
    return lines.stream().filter(line -> line.cell().equals(plan.cells().get(0))).toList();
  }

  /** The lines of a claim as a factor varies, by its value; the base is among them. */
  List<PowerLine> of(Factor factor, Claim claim) {
    return lines.stream()
        .filter(line -> line.cell().factor() == factor && line.claim().equals(claim))
        .sorted(Comparator.comparingDouble(line -> value(factor, line.cell().design())))
        .toList();
  }

  static double value(Factor factor, SurveyDesign design) {
    return VALUES.get(factor).applyAsDouble(design);
  }

  private static final Map<Factor, ToDoubleFunction<SurveyDesign>> VALUES =
      Map.of(
          Factor.RESPONDENTS, SurveyDesign::respondents,
          Factor.EFFECT, SurveyDesign::effect,
          Factor.ITEMS, SurveyDesign::items,
          Factor.OFFICIALS, SurveyDesign::officials,
          Factor.SILENCE, SurveyDesign::silence);

  About about() {
    return new About(
        "power",
        "Power of a survey of governments on " + plan.good(),
        true,
        "What a survey could find out, in worlds drawn from the theory",
        "seed " + plan.seed(),
        java.time.Instant.EPOCH,
        build,
        Map.of(),
        false);
  }
}
