package org.regulatedgoods.glm;

/** By how much scaled coefficients move. */
final class NewtonStep {
  private final double[] moves;

  NewtonStep(double[] moves) {
    this.moves = moves.clone();
  }

  /** How far the coefficient that moves most does; not-a-number where one has nowhere to go. */
  double length() {
    double longest = 0;
    for (double move : moves) {
      longest = Math.max(longest, Math.abs(move));
    }
    return longest;
  }

  double[] from(double[] coefficients) {
    double[] moved = coefficients.clone();
    for (int j = 0; j < moved.length; j++) {
      moved[j] += moves[j];
    }
    return moved;
  }
}
