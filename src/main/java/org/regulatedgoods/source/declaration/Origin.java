package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a source comes from, as it must be cited.
 *
 * @param version the producer's own name of the vintage
 * @param published when that vintage appeared, as exactly as the producer says
 * @param license an SPDX identifier where there is one, else the terms in a phrase
 * @param note what a reader must know before using it; may be left out
 */
public record Origin(
    String producer,
    String title,
    String version,
    String published,
    String license,
    String citation,
    String url,
    @JsonProperty(defaultValue = "") String note) {}
