/**
 * Estimation of generalized linear models, on MLlib or by a local kernel, and the inference MLlib
 * lacks.
 *
 * <p>A {@link org.regulatedgoods.glm.GlmSpec} says what to fit, an {@link
 * org.regulatedgoods.glm.Estimator} fits it on a table, and the {@link
 * org.regulatedgoods.glm.Estimate} is either a fit, whose covariance is chosen afterwards, or the
 * reasons why there is none. No row and no term is lost without being counted and named.
 */
package org.regulatedgoods.glm;
