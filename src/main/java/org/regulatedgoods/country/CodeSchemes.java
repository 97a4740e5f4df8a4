package org.regulatedgoods.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Code schemes as the reference files declare them, put together with what they are based on. */
final class CodeSchemes {

  private static final String LOWER = "lower";

  /**
   * A declared scheme.
   *
   * @param base the scheme whose codes it has besides its own; empty without one
   * @param letters {@code lower} where it writes the codes of its base in small letters
   */
  private record Scheme(String base, String letters, Map<String, List<CodeUse>> own) {}

  private final Map<String, Scheme> schemes = new TreeMap<>();

  /** Adds a scheme; says what is wrong with it, if anything is. */
  Optional<String> declare(String id, String base, String letters) {
    if (!base.isEmpty() && (!schemes.containsKey(base) || !schemes.get(base).base().isEmpty())) {
      return Optional.of("bases " + id + " on " + base + ", which is no scheme above with no base");
    }
    if (!letters.isEmpty() && !letters.equals(LOWER)) {
      return Optional.of("has the letters " + letters + ", which are not " + LOWER);
    }
    Scheme before = schemes.putIfAbsent(id, new Scheme(base, letters, new TreeMap<>()));
    return Optional.ofNullable(before).map(same -> "declares " + id + " twice");
  }

  /** Adds a use of a code; says what is wrong with it, if anything is. */
  Optional<String> add(String scheme, CodeUse use) {
    if (!schemes.containsKey(scheme)) {
      return Optional.of("names the scheme " + scheme + ", which schemes.csv lacks");
    }
    List<CodeUse> uses =
        schemes.get(scheme).own().computeIfAbsent(use.code(), code -> new ArrayList<>());
    if (uses.stream().anyMatch(other -> other.years().overlaps(use.years()))) {
      return Optional.of("uses " + use.code() + " twice in the same years");
    }
    uses.add(use);
    return Optional.empty();
  }

  /** The uses by scheme and code; an own code hides the same code of the base. */
  Map<String, Map<String, List<CodeUse>>> withTheirBases() {
    Map<String, Map<String, List<CodeUse>>> whole = new TreeMap<>();
    schemes.forEach(
        (id, scheme) -> {
          Map<String, List<CodeUse>> codes = new TreeMap<>();
          if (!scheme.base().isEmpty()) {
            schemes
                .get(scheme.base())
                .own()
                .forEach((code, uses) -> put(codes, scheme.letters(), uses));
          }
          codes.putAll(scheme.own());
          whole.put(id, codes);
        });
    return whole;
  }

  private static void put(Map<String, List<CodeUse>> codes, String letters, List<CodeUse> uses) {
    for (CodeUse use : uses) {
      String code = letters.equals(LOWER) ? use.code().toLowerCase(Locale.ROOT) : use.code();
      codes
          .computeIfAbsent(code, same -> new ArrayList<>())
          .add(new CodeUse(code, use.years(), use.meaning()));
    }
  }
}
