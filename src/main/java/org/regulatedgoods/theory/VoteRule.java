package org.regulatedgoods.theory;

/**
 * From the gain that a treaty promises to a vote: no below tau1, yes above tau2, abstain between.
 *
 * @param noBelow tau1
 * @param yesAbove tau2; not below tau1
 */
public record VoteRule(double noBelow, double yesAbove) {
  public VoteRule {
    Require.finite("noBelow (tau1)", noBelow);
    Require.finite("yesAbove (tau2)", yesAbove);
    if (noBelow > yesAbove) {
      throw new IllegalArgumentException(
          "noBelow (tau1) is " + noBelow + ", above yesAbove (tau2), " + yesAbove);
    }
  }

  /**
   * A treaty on the table.
   *
   * @param statusQuo r0, the regulation without it
   * @param proposed r1, the regulation with it
   */
  public record Proposal(double statusQuo, double proposed) {
    public Proposal {
      Require.notNegative("statusQuo (r0)", statusQuo);
      Require.notNegative("proposed (r1)", proposed);
    }

    /** dW = D (r1 - r0) (r* - (r0 + r1)/2) for a government that prefers r* with curvature D. */
    public double gain(double preferred, double curvature) {
      return curvature * (proposed - statusQuo) * (preferred - (statusQuo + proposed) / 2);
    }

    /** dW of a government of model V2: W(r1) - W(r0). */
    public double gain(GovernmentPreference government) {
      return gain(government.unclipped(), government.curvature());
    }
  }

  /** The vote at a gain, its random part included. */
  public Vote cast(double gain) {
    if (gain > yesAbove) {
      return Vote.YES;
    }
    return gain < noBelow ? Vote.NO : Vote.ABSTAIN;
  }
}
