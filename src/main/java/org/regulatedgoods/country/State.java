package org.regulatedgoods.country;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A state of the international system: an id of this project's own (three letters, ISO 3166-1 where
 * there is one), its spells in the system, and its membership of the United Nations.
 *
 * <p>Successors are states of their own: SUN and RUS, YUG, SCG and SRB, CSK and CZE.
 */
public record State(String id, String name, List<Spell> spells, List<Spell> unMembership) {

  /** A spell of days, both ends included; without an end it lasts to this day. */
  public record Spell(LocalDate from, Optional<LocalDate> to) {
    public Spell {
      if (to.isPresent() && to.get().isBefore(from)) {
        throw new IllegalArgumentException(
            "the spell from " + from + " to " + to.get() + " ends early");
      }
    }

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && to.map(end -> !day.isAfter(end)).orElse(true);
    }
  }

  public State {
    spells = List.copyOf(spells);
    unMembership = List.copyOf(unMembership);
  }

  /** A state exists in a year when it is in the system on 31 December of that year. */
  public boolean existsIn(int year) {
    return covers(spells, year);
  }

  /** Whether the state is a member of the United Nations on 31 December of the year. */
  public boolean inUnitedNations(int year) {
    return covers(unMembership, year);
  }

  private static boolean covers(List<Spell> spells, int year) {
    LocalDate lastDay = LocalDate.of(year, 12, 31);
    return spells.stream().anyMatch(spell -> spell.covers(lastDay));
  }
}
