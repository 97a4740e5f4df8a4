/**
 * A country-year column declared once, with unit, lag, missing policy and provenance, and the table
 * of all of them with a status in every cell.
 */
package org.regulatedgoods.feature;
