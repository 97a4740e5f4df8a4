package org.regulatedgoods.hypothesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.regulatedgoods.hypothesis.Verdict.Finding;
import org.regulatedgoods.hypothesis.VerdictRule.Adjustment;
import org.regulatedgoods.hypothesis.VerdictRule.Survival;

/** Holds a model's verdict against a rule. */
public final class WeighedVerdict {

  private static final String BUT = "but ";

  private final VerdictRule rule;
  private final Scrutiny scrutiny;
  private final Evidence evidence;
  private final double alpha;
  private final List<String> held = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final List<String> notMade = new ArrayList<>();

  private WeighedVerdict(VerdictRule rule, Scrutiny scrutiny, Evidence evidence, double alpha) {
    this.rule = rule;
    this.scrutiny = scrutiny;
    this.evidence = evidence;
    this.alpha = alpha;
  }

  /**
   * The verdict by the rule: one that found a sign finds none where a check fails.
   *
   * @param alpha the model's level
   */
  public static Verdict of(Verdict verdict, VerdictRule rule, Scrutiny scrutiny, double alpha) {
    if (verdict.finding() != Finding.SUPPORTED && verdict.finding() != Finding.CONTRADICTED) {
      return verdict;
    }
    return new WeighedVerdict(rule, scrutiny, verdict.evidence().orElseThrow(), alpha)
        .weighed(verdict);
  }

  /** Whether a verdict's reason says that the rule has taken the model's finding back. */
  public static boolean isTakenBack(String reason) {
    return reason.contains("; " + BUT);
  }

  private Verdict weighed(Verdict verdict) {
    adjusted();
    signs();
    curve();
    influence();
    confounder();
    boolean stands = failed.isEmpty();
    StringBuilder reason = new StringBuilder(verdict.reason());
    say(reason, BUT, failed);
    say(reason, "stands: ", held);
    say(reason, "not made of this model: ", notMade);
    return new Verdict(
        verdict.hypothesis(),
        verdict.good(),
        verdict.model(),
        stands ? verdict.finding() : Finding.INCONCLUSIVE,
        reason.toString(),
        verdict.evidence());
  }

  private static void say(StringBuilder reason, String what, List<String> checks) {
    if (!checks.isEmpty()) {
      reason.append("; ").append(what).append(String.join(", ", checks));
    }
  }

  private void adjusted() {
    if (rule.adjustment() != Adjustment.NONE) {
      atMost("p adjusted by " + rule.adjustment(), scrutiny.adjustedP(), alpha);
    }
  }

  private void signs() {
    if (rule.signShare() > 0) {
      boolean positive = evidence.estimate() > 0;
      OptionalDouble share = scrutiny.positiveShare();
      OptionalDouble own =
          share.isEmpty() || positive ? share : OptionalDouble.of(1 - share.getAsDouble());
      atLeast("share of specifications with the sign", own, rule.signShare());
    }
  }

  private void curve() {
    if (rule.curveP() < 1) {
      OptionalDouble share = scrutiny.positiveShare();
      if (share.isPresent() && share.getAsDouble() > 0.5 != evidence.estimate() > 0) {
        failed.add("most specifications of its curve have the other sign");
        return;
      }
      atMost("joint p of the curve", scrutiny.curveP(), rule.curveP());
    }
  }

  private void confounder() {
    if (rule.robustnessValue() > 0) {
      atLeast("robustness value", scrutiny.robustnessValue(), rule.robustnessValue());
    }
  }

  private void influence() {
    if (rule.leaveOneOut() == Survival.NONE) {
      return;
    }
    String what = "its " + rule.leaveOneOut() + " without each unit";
    List<String> unknown = scrutiny.unknownWithout();
    if (scrutiny.without().isEmpty()) {
      notMade.add(what);
      return;
    }
    if (!unknown.isEmpty()) {
      failed.add("without " + unknown.get(0) + " there is no estimate");
      return;
    }
    Optional<String> undone = scrutiny.undoneBy(rule.leaveOneOut(), evidence.estimate() > 0, alpha);
    if (undone.isPresent()) {
      failed.add("without " + undone.get() + " its " + rule.leaveOneOut() + " is gone");
    } else {
      held.add(what);
    }
  }

  private void atMost(String what, OptionalDouble found, double limit) {
    check(what, found, found.isPresent() && found.getAsDouble() <= limit, limit);
  }

  private void atLeast(String what, OptionalDouble found, double limit) {
    check(what, found, found.isPresent() && found.getAsDouble() >= limit, limit);
  }

  private void check(String what, OptionalDouble found, boolean holds, double limit) {
    if (found.isEmpty()) {
      notMade.add(what);
    } else if (holds) {
      held.add(what + " " + number(found.getAsDouble()));
    } else {
      failed.add(
          what + " is " + number(found.getAsDouble()) + " where " + number(limit) + " is asked");
    }
  }

  private static String number(double value) {
    return value != 0 && Math.abs(value) < 0.001
        ? String.format(Locale.ROOT, "%.1e", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }
}
