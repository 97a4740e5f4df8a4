/** Psychometrics on arrays: reliability, dimensions, graded responses and what they say. */
package org.regulatedgoods.survey.scaling;
