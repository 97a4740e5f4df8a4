package org.regulatedgoods.report;

import java.util.List;

/**
 * A feature in the codebook.
 *
 * @param measure the level of measurement
 * @param definition how a cell is made, from the source's rows on, a step an item
 * @param lag as declared, as {@code 1y}
 * @param missing the missing policy as declared
 * @param valid the years in which the source can have values, as declared
 * @param source the id of the source that declares it
 * @param cells what the cells hold: once where it is the same in every good's table, else once a
 *     good
 */
public record FeatureEntry(
    String name,
    String title,
    String unit,
    String measure,
    List<String> definition,
    String lag,
    String missing,
    String valid,
    String source,
    List<FeatureCells> cells) {

  public FeatureEntry {
    definition = List.copyOf(definition);
    cells = List.copyOf(cells);
  }

  /** What the cells hold in the table of a good. */
  FeatureCells in(String good) {
    return cells.stream()
        .filter(own -> own.good().isEmpty() || own.good().equals(good))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no cells for " + good));
  }
}
