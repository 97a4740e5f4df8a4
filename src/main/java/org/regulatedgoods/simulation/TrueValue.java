package org.regulatedgoods.simulation;

/**
 * One true parameter of a synthetic world.
 *
 * @param parameter its name
 * @param value its value
 * @param meaning what it is, in a phrase
 */
public record TrueValue(String parameter, double value, String meaning) {}
