package org.regulatedgoods.robustness;

/** What a specification has chosen in one dimension. */
public record CurveChoice(String curve, int specification, String dimension, String choice) {}
