/**
 * What a survey of officials could find out before anyone is asked: worlds drawn from the theory's
 * model V2, a survey of each, and how often its models then find what is true.
 *
 * <p>Every number is invented by the declared distributions of {@link Population}; no data are
 * used. Plain Java: no Spark in this room; its blocks of worlds can be computed anywhere.
 */
package org.regulatedgoods.power;
