package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.regulatedgoods.quality.Problem;

/**
 * A correction and where it is declared.
 *
 * @param place no part of what is declared: a correction that moves down its file stays the same
 */
public record PlacedCorrection(Correction correction, @JsonIgnore Problem.Place place) {}
