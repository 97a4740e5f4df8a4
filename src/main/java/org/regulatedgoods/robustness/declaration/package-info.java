/** What a study asks of its findings, under {@code robustness}. */
package org.regulatedgoods.robustness.declaration;
