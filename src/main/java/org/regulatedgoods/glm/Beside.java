package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a row has beside its outcome and its terms.
 *
 * @param clusters the columns whose values are clusters: none, one, or two
 * @param weight how much a row counts
 * @param offset a known part of the linear predictor
 * @param nearness where the row is
 */
public record Beside(
    List<String> clusters,
    Optional<RowWeight> weight,
    Optional<String> offset,
    Optional<Nearness> nearness) {

  public Beside {
    clusters = List.copyOf(clusters);
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(offset, "offset");
    Objects.requireNonNull(nearness, "nearness");
    if (clusters.size() > 2) {
      throw new IllegalArgumentException("Clusters are of two kinds at most, not " + clusters);
    }
  }

  /** Nothing. */
  public static Beside nothing() {
    return new Beside(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Beside clusteredBy(String... columns) {
    return new Beside(List.of(columns), weight, offset, nearness);
  }

  public Beside weightedBy(RowWeight other) {
    return new Beside(clusters, Optional.of(other), offset, nearness);
  }

  public Beside offsetBy(String column) {
    return new Beside(clusters, weight, Optional.of(column), nearness);
  }

  public Beside near(Nearness other) {
    return new Beside(clusters, weight, offset, Optional.of(other));
  }

  /** The numeric columns, in the order in which a row holds them. */
  List<String> numbers() {
    List<String> numbers = new ArrayList<>();
    weight.ifPresent(one -> numbers.add(one.column()));
    offset.ifPresent(numbers::add);
    nearness.ifPresent(one -> numbers.addAll(List.of(one.latitude(), one.longitude())));
    return numbers;
  }

  int offsetPosition() {
    return weight.isPresent() ? 1 : 0;
  }

  int latitudePosition() {
    return numbers().size() - 2;
  }

  /** Every column: clusters, then numbers. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(clusters);
    columns.addAll(numbers());
    return columns;
  }
}
