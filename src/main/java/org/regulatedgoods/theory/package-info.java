/**
 * The political-support model: which government wants how strict an international regulation of a
 * good, in closed form, with the signs that follow from it.
 *
 * <p>The equations are this project's own, in the style of Grossman and Helpman's political-support
 * models. They were chosen so that their predictions are those of Asif Efrat's theory ("Regulating
 * Rifles", 2008; International Organization 64(1), 2010; Governing Guns, Preventing Plunder, 2012).
 * They are not his equations, and nothing here reproduces his tables.
 *
 * <p>Plain Java: no Spark in this room.
 */
package org.regulatedgoods.theory;
