/**
 * Regressions of panels that fit in a task: estimators on primitive arrays, without Spark, and the
 * inference on top of them.
 *
 * <p>A {@link org.regulatedgoods.glm.kernel.Regression} says what to fit; {@link
 * org.regulatedgoods.glm.kernel.Kernel} fits it; the {@link org.regulatedgoods.glm.kernel.Answer}
 * is either a fit, whose covariance is chosen afterwards, or the reasons why there is none. All of
 * it is immutable, serialisable and safe to share between threads.
 */
package org.regulatedgoods.glm.kernel;
