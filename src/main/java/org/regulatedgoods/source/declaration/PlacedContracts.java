package org.regulatedgoods.source.declaration;

import org.regulatedgoods.quality.Problem;

/** What must hold of a new vintage, and where it is declared. */
public record PlacedContracts(Contracts contracts, Problem.Place place) {}
