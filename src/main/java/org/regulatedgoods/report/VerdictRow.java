package org.regulatedgoods.report;

import java.util.Optional;
import org.regulatedgoods.hypothesis.Evidence;
import org.regulatedgoods.hypothesis.Verdict.Finding;
import org.regulatedgoods.theory.Sign;

/**
 * What one model says of one hypothesis on one good.
 *
 * @param expected the sign that the hypothesis declares
 * @param predicted the sign that the theory derives; absent where the claim is descriptive
 * @param reason the finding in a sentence
 * @param evidence absent exactly when the finding is {@link Finding#NOT_ESTIMABLE}
 */
public record VerdictRow(
    String hypothesis,
    String title,
    String good,
    String model,
    String role,
    Sign expected,
    Optional<Sign> predicted,
    Finding finding,
    String reason,
    Optional<Tested> evidence) {

  /** Stands for the model where none of the study tests the hypothesis. */
  public static final String NO_MODEL = "-";

  /**
   * The coefficient that was judged.
   *
   * @param covariance the kind of covariance, with its small-sample rule
   */
  public record Tested(String term, Estimate estimate, long n, String covariance) {

    public static Tested of(Evidence evidence) {
      Estimate estimate =
          new Estimate(
              evidence.estimate(),
              evidence.standardError(),
              evidence.statistic(),
              evidence.df(),
              evidence.pValue(),
              evidence.low(),
              evidence.high());
      return new Tested(evidence.term(), estimate, evidence.n(), evidence.covariance());
    }
  }

  public VerdictRow {
    if (evidence.isPresent() == (finding == Finding.NOT_ESTIMABLE)) {
      throw new IllegalArgumentException(
          "a verdict on " + hypothesis + " has evidence unless it is not estimable");
    }
  }
}
