package org.regulatedgoods.glm.kernel.scrutiny;

import org.regulatedgoods.glm.kernel.Reference;

/**
 * How strong an unobserved confounder would have to be (Cinelli and Hazlett 2020), from a
 * least-squares coefficient's classical t and its degrees of freedom.
 */
public record Confounding(double estimate, double standardError, double df) {
  public Confounding {
    if (!(standardError > 0 && df > 1)) {
      throw new IllegalArgumentException(
          "An error of %s with %s df says nothing".formatted(standardError, df));
    }
  }

  /** The share of the outcome's rest variance that the term explains. */
  public double partialR2() {
    double t = estimate / standardError;
    return t * t / (t * t + df);
  }

  /** The partial R2 that a confounder needs with term and outcome to bring the estimate to zero. */
  public double robustnessValue() {
    return value(Math.abs(estimate / standardError) / Math.sqrt(df));
  }

  /** The same to make it insignificant at alpha. */
  public double robustnessValue(double alpha) {
    double critical = new Reference(df - 1).critical(alpha) / Math.sqrt(df - 1);
    double f = Math.abs(estimate / standardError) / Math.sqrt(df);
    double rest = f - critical;
    if (rest <= 0) {
      return 0;
    }
    double plain = value(rest);
    // Where f exceeds the inverse of the critical value, the extreme case is the binding one.
    return critical < 1 / f ? plain : (f * f - critical * critical) / (1 + f * f);
  }

  private static double value(double f) {
    double square = f * f;
    return (Math.sqrt(square * square + 4 * square) - square) / 2;
  }

  /**
   * The estimate that would be left under a confounder.
   *
   * @param withTerm the confounder's partial R2 with the term
   * @param withOutcome its partial R2 with the outcome, given the term
   */
  public Confounding under(double withTerm, double withOutcome) {
    if (!(withTerm >= 0 && withTerm < 1 && withOutcome >= 0 && withOutcome <= 1)) {
      throw new IllegalArgumentException(
          "A partial R2 lies in [0, 1): %s, %s".formatted(withTerm, withOutcome));
    }
    double bias =
        standardError * Math.sqrt(withOutcome * withTerm / (1 - withTerm)) * Math.sqrt(df);
    double error =
        standardError * Math.sqrt((1 - withOutcome) / (1 - withTerm)) * Math.sqrt(df / (df - 1));
    double left = Math.signum(estimate) * (Math.abs(estimate) - bias);
    return new Confounding(left, error, df - 1);
  }

  /**
   * A confounder so many times as strong as an observed term.
   *
   * @param termWithTreatment the observed term's partial R2 with the treatment
   * @param termWithOutcome its partial R2 with the outcome, given the treatment
   * @throws IllegalArgumentException when no confounder can be that strong
   */
  public static Benchmark benchmark(
      double times, double termWithTreatment, double termWithOutcome) {
    double withTerm = times * termWithTreatment / (1 - termWithTreatment);
    if (!(withTerm < 1)) {
      throw new IllegalArgumentException(
          "No confounder is %s times as strong: its R2 would be %s".formatted(times, withTerm));
    }
    double shared =
        times
            * termWithTreatment
            * termWithTreatment
            / ((1 - times * termWithTreatment) * (1 - termWithTreatment));
    double eta = (Math.sqrt(times) + Math.sqrt(shared)) / Math.sqrt(1 - shared);
    double withOutcome = eta * eta * termWithOutcome / (1 - termWithOutcome);
    return new Benchmark(withTerm, Math.min(1, withOutcome));
  }

  /** A confounder's strength. */
  public record Benchmark(double withTerm, double withOutcome) {}
}
