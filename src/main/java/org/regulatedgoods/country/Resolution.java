package org.regulatedgoods.country;

/** What a source's code means in a year. */
public sealed interface Resolution {

  /** A state that is in the system at the end of the year. */
  record InSystem(String state) implements Resolution {}

  /** A known state, but not one of the system at the end of that year. */
  record OutsideSystem(String state) implements Resolution {}

  /** A region, territory, organisation or other body that is declared not to be a state. */
  record NotAState(String kind) implements Resolution {}

  /** A code that the registry does not know in that year. */
  record Unknown() implements Resolution {}
}
