/**
 * A synthetic world drawn from the theory, and raw files of it in the native layouts of the real
 * sources, so that the whole way from raw file to verdict can be run where the answer is known.
 *
 * <p>Names and codes of states are real; every number is invented. What is written says SYNTHETIC
 * wherever its layout has room for it. The same seed gives the same bytes.
 *
 * <p>Plain Java: no Spark in this room.
 */
package org.regulatedgoods.simulation;
