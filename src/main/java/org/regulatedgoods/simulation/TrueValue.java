package org.regulatedgoods.simulation;

/**
 * One true parameter of a synthetic world.
 *
 * @param good the id of the good that it is about; empty where it is about the world
 * @param parameter its name
 * @param value its value
 * @param meaning what it is, in a phrase
 */
public record TrueValue(String good, String parameter, double value, String meaning) {}
