package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The participants of one treaty with the days of signature and of consent to be bound.
 *
 * <p>A depositary lists what a predecessor did under the name of its successor: such a row is of
 * both, each in its own years.
 *
 * @param signature the header of the day of signature; empty where the list has none
 * @param consent the headers of the columns that hold ratification, acceptance, approval, accession
 *     or succession
 * @param suffixes what the letters after a date mean, by letter
 * @param kind the header of the kind of consent where it has a column of its own; empty otherwise
 * @param kinds what the words of that column mean, by word
 * @param withdrawal the header of the day on which a withdrawal takes effect; empty where the list
 *     has none. A state that comes back has another row
 * @param asOf the day at which the list was drawn up: its names are those of that day
 * @param inForce when the treaty binds; null where the source's features ask for consent alone
 * @param dayFormat how days are written, as {@code java.time.format.DateTimeFormatter} has it
 */
public record Treaty(
    String path,
    CountryColumn participant,
    @JsonProperty(defaultValue = "") String signature,
    List<String> consent,
    @JsonProperty(defaultValue = "") Map<String, String> suffixes,
    @JsonProperty(defaultValue = "") String kind,
    @JsonProperty(defaultValue = "") Map<String, String> kinds,
    @JsonProperty(defaultValue = "") String withdrawal,
    LocalDate asOf,
    @JsonProperty(defaultValue = "") EntryIntoForce inForce,
    @JsonProperty(defaultValue = "d MMM yyyy") String dayFormat,
    @JsonProperty(defaultValue = "") Format format)
    implements Read {

  /** What a successor does; it takes over what binds it already. */
  public static final String SUCCESSION = "succession";

  public Treaty {
    RawPath.require("path", path);
    signature = signature == null ? "" : signature;
    consent = List.copyOf(consent);
    suffixes = suffixes == null ? Map.of() : Map.copyOf(suffixes);
    kind = kind == null ? "" : kind;
    kinds = kinds == null ? Map.of() : Map.copyOf(kinds);
    withdrawal = withdrawal == null ? "" : withdrawal;
    format = Format.orPlain(format);
    if (kind.isEmpty() != kinds.isEmpty()) {
      throw new IllegalArgumentException(
          "kind: a column of kinds and what its words mean go together; give kind and kinds, or"
              + " neither");
    }
  }

  @Override
  public Map<String, String> paths(String id) {
    return Map.of(id, path);
  }

  @Override
  public Set<String> impliedColumns() {
    Set<String> columns = new TreeSet<>(Set.of("consent", "consent_kind", "day"));
    if (!signature.isEmpty()) {
      columns.add("signature");
    }
    if (hasWithdrawals()) {
      columns.add("withdrawal");
    }
    entryIntoForce().ifPresent(rule -> columns.add("in_force"));
    return columns;
  }

  @Override
  public Map<String, String> schemes() {
    return Map.of("participant", participant.scheme());
  }

  /** When the treaty binds, where the source says it. */
  public Optional<EntryIntoForce> entryIntoForce() {
    return Optional.ofNullable(inForce);
  }

  /** Whether a state may have several rows, one for each time that it is bound. */
  public boolean hasWithdrawals() {
    return !withdrawal.isEmpty();
  }
}
