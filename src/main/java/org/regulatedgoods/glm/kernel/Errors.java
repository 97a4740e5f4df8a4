package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.Objects;

/** What is assumed of the errors: the closed choice of covariances, made after the fit. */
public sealed interface Errors extends Serializable {

  /** The model's own: dispersion times the inverse information. */
  record Classical() implements Errors {}

  /** Rows independent, variances of any size (White 1980; MacKinnon and White 1985). */
  record Heteroskedastic(Correction correction) implements Errors {
    public Heteroskedastic {
      Objects.requireNonNull(correction, "correction");
    }
  }

  /** What makes up for residuals that are smaller than errors. */
  enum Correction {
    /** Squared residuals. */
    HC0,
    /** Times n/(n-p). */
    HC1,
    /** Over 1-h. */
    HC2,
    /** Over (1-h)^2. */
    HC3
  }

  static Errors classical() {
    return new Classical();
  }

  static Errors hc0() {
    return new Heteroskedastic(Correction.HC0);
  }

  static Errors hc1() {
    return new Heteroskedastic(Correction.HC1);
  }

  static Errors hc2() {
    return new Heteroskedastic(Correction.HC2);
  }

  static Errors hc3() {
    return new Heteroskedastic(Correction.HC3);
  }
}
