package org.regulatedgoods.glm;

/** A coefficient left out of the design, by its name, with what makes it unidentifiable. */
public record DroppedTerm(String name, String reason) {}
