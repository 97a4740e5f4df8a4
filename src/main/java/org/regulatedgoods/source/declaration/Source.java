package org.regulatedgoods.source.declaration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A declared source: where it comes from, how its files are laid out, and what is read of them. */
public record Source(
    String id,
    Origin origin,
    Read read,
    Map<String, Column> columns,
    List<PlacedCorrection> corrections) {

  public Source {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    corrections = List.copyOf(corrections);
  }

  /** A source whose files hold no mistake that is known. */
  public Source(String id, Origin origin, Read read, Map<String, Column> columns) {
    this(id, origin, read, columns, List.of());
  }

  /** The headers of all cells that the corrections look at. */
  public Set<String> correctedHeaders() {
    Set<String> headers = new LinkedHashSet<>();
    corrections.forEach(placed -> headers.addAll(placed.correction().headers()));
    return headers;
  }

  /** Whether its rows are of products, so that each good has features of its own of them. */
  public boolean isByGood() {
    return read instanceof Reports || (read instanceof Flows flows && !flows.product().isEmpty());
  }

  /**
   * Whether the source can be read file by file, most of its rows as sums: flows by product, whose
   * rows need nothing but their text to tell which can be summed.
   */
  public boolean isReadByProduct() {
    return read instanceof Flows flows
        && !flows.product().isEmpty()
        && flows.exporter().isBare()
        && flows.importer().isBare()
        && flows.year().fixed().isEmpty()
        && flows.year().pattern().isEmpty()
        && columns.values().stream().noneMatch(column -> column.type() == Column.Type.DATE);
  }

  /** Every column that a feature's expression may use. */
  public Set<String> expressible() {
    Set<String> names = new TreeSet<>(columns.keySet());
    names.addAll(read.impliedColumns());
    return names;
  }
}
