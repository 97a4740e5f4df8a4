package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The participants of one treaty with the days of signature and of consent to be bound.
 *
 * @param consent the headers of the columns that hold ratification, acceptance, approval, accession
 *     or succession
 * @param suffixes what the letters after a date mean, by letter
 * @param asOf the day at which the list was drawn up: its names are those of that day
 */
public record Treaty(
    String path,
    CountryColumn participant,
    String signature,
    List<String> consent,
    Map<String, String> suffixes,
    LocalDate asOf,
    @JsonProperty(defaultValue = "") Format format)
    implements Read {
  public Treaty {
    consent = List.copyOf(consent);
    suffixes = Map.copyOf(suffixes);
    format = Format.orPlain(format);
  }

  @Override
  public Map<String, String> paths(String id) {
    return Map.of(id, path);
  }

  @Override
  public Set<String> impliedColumns() {
    return Set.of("signature", "consent", "consent_kind", "day");
  }

  @Override
  public Map<String, String> schemes() {
    return Map.of("participant", participant.scheme());
  }
}
