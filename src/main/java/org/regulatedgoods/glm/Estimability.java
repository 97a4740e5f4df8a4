package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be said before the fit: which columns are kept, which are dropped, and every reason why
 * the model cannot be estimated. Of rows that the driver holds, the kernel and {@link Outcomes} say
 * whether the outcome is in range and separated; of others {@link SpreadFit} says whether it is
 * separated.
 */
record Estimability(Design design, List<DroppedTerm> dropped, List<String> reasons) {
  Estimability {
    dropped = List.copyOf(dropped);
    reasons = List.copyOf(reasons);
  }

  static Estimability of(GlmSpec spec, DesignPlan plan, Moments moments, DesignRows rows) {
    List<String> reasons = new ArrayList<>(infinite(plan, moments, spec));
    if (!reasons.isEmpty()) {
      return new Estimability(new Design(plan, moments, List.of()), List.of(), reasons);
    }
    CollinearityCheck collinearity = new CollinearityCheck(plan, moments);
    Design design = new Design(plan, moments, collinearity.kept());
    reasons.addAll(
        rows instanceof DesignRows.Spread
            ? outcomeReasons(spec, moments)
            : constant(spec, moments));
    if (moments.rows() <= design.size()) {
      reasons.add("%d rows for %d coefficients".formatted(moments.rows(), design.size()));
    }
    if (design.size() == 1) {
      reasons.add("no term varies in the rows used");
    }
    return new Estimability(design, collinearity.dropped(), reasons);
  }

  private static List<String> infinite(DesignPlan plan, Moments moments, GlmSpec spec) {
    List<String> reasons = new ArrayList<>();
    for (int column = 0; column <= moments.outcome(); column++) {
      if (moments.infinite(column) > 0) {
        String name =
            column == moments.outcome() ? spec.outcome() : plan.columns().get(column).name();
        reasons.add("%s is infinite in %d rows".formatted(name, moments.infinite(column)));
      }
    }
    return reasons;
  }

  private static List<String> outcomeReasons(GlmSpec spec, Moments moments) {
    int outcome = moments.outcome();
    List<String> reasons = new ArrayList<>(constant(spec, moments));
    if (moments.outcomesOutside() > 0) {
      reasons.add(
          "the outcome %s is %s in %d rows, from %s to %s"
              .formatted(
                  spec.outcome(),
                  OutcomeRule.of(spec.family()).otherwise(),
                  moments.outcomesOutside(),
                  moments.low(outcome),
                  moments.high(outcome)));
    }
    return reasons;
  }

  private static List<String> constant(GlmSpec spec, Moments moments) {
    int outcome = moments.outcome();
    return moments.isConstant(outcome)
        ? List.of(
            "the outcome %s is %s in every row".formatted(spec.outcome(), moments.low(outcome)))
        : List.of();
  }
}
