package org.regulatedgoods.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What every feature of a release is and what its cells hold.
 *
 * @param places the states of the tables, in the order in which they are shown: by region and name
 * @param goods the goods that have a table
 * @param features in order of declaration
 * @param sources of the features, and of others
 */
public record Codebook(
    About about,
    List<Place> places,
    List<String> goods,
    List<FeatureEntry> features,
    List<Provenance> sources) {

  /** A state and the region that it is shown in. */
  public record Place(String state, String name, String region) {}

  public Codebook {
    places = List.copyOf(places);
    goods = List.copyOf(goods);
    features = List.copyOf(features);
    sources = List.copyOf(sources);
  }

  Provenance source(String id) {
    return sources.stream()
        .filter(source -> source.source().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no source is called " + id));
  }

  List<String> regions() {
    return places.stream().map(Place::region).distinct().toList();
  }

  List<String> statesOf(String region) {
    return places.stream()
        .filter(place -> place.region().equals(region))
        .map(Place::state)
        .toList();
  }

  /** Goods whose tables differ in any feature; one empty name where none do. */
  List<String> tables() {
    boolean differ = features.stream().anyMatch(feature -> feature.cells().size() > 1);
    return differ ? goods : List.of("");
  }

  /** Every year that any table has, in order; none where there is no table. */
  List<Integer> years() {
    var years =
        features.stream()
            .flatMap(feature -> feature.cells().stream())
            .flatMap(cells -> cells.runs().stream())
            .flatMapToInt(run -> IntStream.of(run.first(), run.last()))
            .summaryStatistics();
    return years.getCount() == 0
        ? List.of()
        : IntStream.rangeClosed(years.getMin(), years.getMax()).boxed().toList();
  }
}
