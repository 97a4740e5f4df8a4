package org.regulatedgoods.glm.kernel;

/** What comes of a {@link Regression}: a fit, or the reasons why there is none. */
public sealed interface Answer permits Fit, Inestimable {}
