/** Responses to a government's preference score with its standard error. */
package org.regulatedgoods.survey;
