package org.regulatedgoods.glm.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/** Whether an outcome is one that its model can have. */
final class OutcomeCheck {
  private OutcomeCheck() {}

  static List<String> problems(Regression regression) {
    List<String> problems = new ArrayList<>();
    if (isConstant(regression)) {
      problems.add("the outcome is %s in every row".formatted(regression.outcome(0)));
    }
    Rule rule = ruleOf(regression.model());
    int outside = 0;
    for (double y : regression.outcomes()) {
      outside += rule.allows().test(y) ? 0 : 1;
    }
    if (outside > 0) {
      problems.add("the outcome is not %s in %d rows".formatted(rule.what(), outside));
    }
    return problems;
  }

  private record Rule(String what, DoublePredicate allows) {}

  private static Rule ruleOf(Model model) {
    if (model instanceof Model.GeneralizedLinear linear) {
      return ruleOf(linear.distribution());
    }
    if (model instanceof Model.FirthLogit) {
      return new Rule("0 or 1", y -> y == 0 || y == 1);
    }
    return new Rule("a count", y -> y >= 0 && y == Math.rint(y));
  }

  private static Rule ruleOf(Distribution distribution) {
    if (distribution instanceof Distribution.Gaussian) {
      return new Rule("a number", Double::isFinite);
    }
    if (distribution instanceof Distribution.Binomial) {
      return new Rule("0 or 1", y -> y == 0 || y == 1);
    }
    if (distribution instanceof Distribution.Fractional) {
      return new Rule("between 0 and 1", y -> y >= 0 && y <= 1);
    }
    if (distribution instanceof Distribution.Gamma) {
      return new Rule("positive", y -> y > 0);
    }
    if (distribution instanceof Distribution.Tweedie tweedie && tweedie.power() >= 2) {
      return new Rule("positive", y -> y > 0);
    }
    return new Rule("zero or positive", y -> y >= 0);
  }

  private static boolean isConstant(Regression regression) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < regression.rows(); i++) {
      if (regression.weights().of(i) > 0) {
        low = Math.min(low, regression.outcome(i));
        high = Math.max(high, regression.outcome(i));
      }
    }
    return high - low <= 1e-13 * Math.max(Math.abs(low), Math.abs(high));
  }
}
