package org.regulatedgoods.source.declaration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A declared source: where it comes from, how its files are laid out, and what is read of them. */
public record Source(String id, Origin origin, Read read, Map<String, Column> columns) {

  public Source {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** Every column that a feature's expression may use. */
  public Set<String> expressible() {
    Set<String> names = new TreeSet<>(columns.keySet());
    names.addAll(read.impliedColumns());
    return names;
  }
}
