package org.regulatedgoods.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Orders by a score that is evaluated once an element, since a random score changes at each call.
 */
final class Ranking {
  private Ranking() {}

  private record Scored<T>(T element, double score) {}

  static <T> List<T> descending(List<T> elements, ToDoubleFunction<T> score) {
    return elements.stream()
        .map(element -> new Scored<>(element, score.applyAsDouble(element)))
        .sorted(Comparator.comparingDouble((Scored<T> scored) -> scored.score()).reversed())
        .map(Scored::element)
        .toList();
  }
}
