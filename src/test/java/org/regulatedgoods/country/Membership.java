package org.regulatedgoods.country;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is a state in which year, from 1946 on, as a published list has it in its own codes. */
final class Membership {

  private static final int FIRST_YEAR = 1946;

  private final CountryRegistry registry;
  private final String scheme;
  private final Map<Integer, Set<String>> codesByYear = new TreeMap<>();

  Membership(CountryRegistry registry, String scheme) {
    this.registry = registry;
    this.scheme = scheme;
  }

  static String key(String code, int year) {
    return code + " in " + year;
  }

  void add(String code, int year) {
    if (year >= FIRST_YEAR) {
      codesByYear.computeIfAbsent(year, y -> new TreeSet<>()).add(code);
    }
  }

  /** Adds the years on whose 31 December the spell lasts. */
  void addSpell(String code, LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!LocalDate.of(year, 12, 31).isAfter(to)) {
        add(code, year);
      }
    }
  }

  /** What the registry says of the listed codes that are no state of the system to it. */
  Map<String, String> absentHere() {
    Map<String, String> found = new TreeMap<>();
    codesByYear.forEach(
        (year, codes) ->
            codes.forEach(
                code -> {
                  Resolution ours = registry.resolve(scheme, code, year);
                  if (!(ours instanceof Resolution.InSystem)) {
                    found.put(
                        key(code, year),
                        ours instanceof Resolution.OutsideSystem
                            ? "not in the system"
                            : "no such code");
                  }
                }));
    return found;
  }

  /** The states of the registry that have codes in the scheme, none of which is listed. */
  Map<String, String> absentThere() {
    Map<String, String> found = new TreeMap<>();
    codesByYear.forEach(
        (year, listed) -> {
          for (State state : registry.states()) {
            List<String> codes =
                state.existsIn(year) ? registry.codesOf(scheme, state.id(), year) : List.of();
            if (!codes.isEmpty() && codes.stream().noneMatch(listed::contains)) {
              found.put(key(codes.get(0), year), "in system");
            }
          }
        });
    return found;
  }
}
