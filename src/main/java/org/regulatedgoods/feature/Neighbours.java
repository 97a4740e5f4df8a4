package org.regulatedgoods.feature;

import java.util.Collection;

/** Which states have a land border with which. */
@FunctionalInterface
public interface Neighbours {

  /** The states that a state has a land border with on 31 December of a year. */
  Collection<String> of(String state, int year);
}
