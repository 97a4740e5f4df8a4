package org.regulatedgoods.glm;

/** What comes of a {@link GlmSpec} on a table: a fit, or the reasons why there is none. */
public sealed interface Estimate permits GlmFit, NotEstimable {
  /** The declaration that was estimated. */
  GlmSpec spec();

  /** Which rows were used, and why the others were not. */
  SampleFlow sampleFlow();
}
