package org.regulatedgoods.hypothesis;

import java.util.Locale;
import java.util.Optional;
import org.regulatedgoods.theory.Sign;

/**
 * What one model says of one hypothesis.
 *
 * @param reason the finding in a sentence
 * @param evidence absent exactly when the finding is {@link Finding#NOT_ESTIMABLE}
 */
public record Verdict(
    Hypothesis hypothesis,
    String good,
    String model,
    Finding finding,
    String reason,
    Optional<Evidence> evidence) {

  /** The four things that can be said. */
  public enum Finding {
    SUPPORTED,
    CONTRADICTED,
    INCONCLUSIVE,
    NOT_ESTIMABLE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public Verdict {
    if (evidence.isPresent() == (finding == Finding.NOT_ESTIMABLE)) {
      throw new IllegalArgumentException(
          "a verdict on " + hypothesis.id() + " has evidence unless it is not estimable");
    }
  }

  /** The verdict at the level alpha, two-sided: the sign counts only where it is significant. */
  public static Verdict on(Hypothesis hypothesis, String good, Evidence evidence, double alpha) {
    boolean significant = evidence.pValue() <= alpha;
    boolean asExpected = Sign.of(evidence.estimate()) == hypothesis.expect();
    Finding finding =
        significant
            ? (asExpected ? Finding.SUPPORTED : Finding.CONTRADICTED)
            : Finding.INCONCLUSIVE;
    String reason =
        String.format(
            Locale.ROOT,
            "expected %s, estimated %+.4g (p = %s, n = %d): %s",
            hypothesis.expect(),
            evidence.estimate(),
            pValue(evidence.pValue()),
            evidence.n(),
            switch (finding) {
              case SUPPORTED -> "the expected sign at the " + alpha + " level";
              case CONTRADICTED -> "the opposite sign at the " + alpha + " level";
              default -> "no sign is established at the " + alpha + " level";
            });
    return new Verdict(hypothesis, good, evidence.model(), finding, reason, Optional.of(evidence));
  }

  /** The verdict where there is nothing to judge by. */
  public static Verdict notEstimable(
      Hypothesis hypothesis, String good, String model, String reason) {
    return new Verdict(hypothesis, good, model, Finding.NOT_ESTIMABLE, reason, Optional.empty());
  }

  private static String pValue(double p) {
    return p < 0.001
        ? String.format(Locale.ROOT, "%.1e", p)
        : String.format(Locale.ROOT, "%.3f", p);
  }
}
