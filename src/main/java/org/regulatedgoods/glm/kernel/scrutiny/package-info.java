/**
 * What a reader asks of an estimate before believing it: p-values adjusted for the family they
 * stand in, estimates pooled over imputations, sensitivity to a confounder, what could have been
 * found.
 */
package org.regulatedgoods.glm.kernel.scrutiny;
