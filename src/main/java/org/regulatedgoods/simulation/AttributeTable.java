package org.regulatedgoods.simulation;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The joint distribution that the attributes of a world's states come from: the rows of the states
 * of which every measured attribute is known. Such a state has its own row; any other has the row
 * of one of them, drawn at random and taken whole, so that correlations stay.
 *
 * @param origin where the rows are from, in words
 * @param measured a line for each attribute that is measured: which it is and by what
 * @param complete the rows by the id of their state
 */
public record AttributeTable(
    String origin, List<String> measured, Map<String, Attributes> complete) {

  /** Nothing is measured: all attributes are drawn from what the simulator declares. */
  public static final AttributeTable NONE = new AttributeTable("", List.of(), Map.of());

  public AttributeTable {
    measured = List.copyOf(measured);
    complete = Collections.unmodifiableMap(new TreeMap<>(complete));
    if (complete.isEmpty() != measured.isEmpty()) {
      throw new IllegalArgumentException(
          origin + ": " + complete.size() + " rows of " + measured.size() + " attributes");
    }
  }

  /** Whether anything is measured. */
  public boolean isEmpty() {
    return complete.isEmpty();
  }

  /** Those of the states that have no row of their own, in their order. */
  public List<SimulatedState> without(List<SimulatedState> states) {
    return states.stream().filter(state -> !complete.containsKey(state.id())).toList();
  }

  /** A row for each state, by its id. */
  Map<String, Attributes> rows(RandomStreams streams, List<SimulatedState> states) {
    List<Attributes> all = List.copyOf(complete.values());
    Map<String, Attributes> rows = new HashMap<>();
    for (SimulatedState state : states) {
      Attributes own = complete.get(state.id());
      if (own == null && !isEmpty()) {
        own = streams.stream("attributes", state.id()).one(all);
      }
      rows.put(state.id(), own == null ? Attributes.NONE : own);
    }
    return Map.copyOf(rows);
  }
}
