package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A survey of officials: one row a respondent, one column an item.
 *
 * @param scale the lowest and the highest answer
 * @param dontKnow codes that are answers, but no opinion
 */
public record Responses(
    String path,
    String respondent,
    CountryColumn country,
    int year,
    List<Integer> scale,
    List<String> dontKnow,
    Map<String, Item> items,
    @JsonProperty(defaultValue = "") Format format)
    implements Read {
  public Responses {
    scale = List.copyOf(scale);
    dontKnow = List.copyOf(dontKnow);
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    format = Format.orPlain(format);
    if (scale.size() != 2 || scale.get(0) >= scale.get(1)) {
      throw new IllegalArgumentException(
          "scale: " + scale + " are not a lowest and a highest answer; write two, as in [1, 5]");
    }
  }

  @Override
  public Map<String, String> paths(String id) {
    return Map.of(id, path);
  }

  @Override
  public Set<String> impliedColumns() {
    return Set.of("score", "score_se", "officials");
  }

  @Override
  public Map<String, String> schemes() {
    return Map.of("country", country.scheme());
  }

  /** A survey question and the way its answers run. */
  public record Item(String wording, Direction direction) {

    /** Whether a high answer is for or against strict regulation. */
    public enum Direction {
      FORWARD,
      REVERSE;

      @JsonCreator
      static Direction parse(String written) {
        return switch (written) {
          case "forward" -> FORWARD;
          case "reverse" -> REVERSE;
          default -> throw new IllegalArgumentException("not a direction; use forward or reverse");
        };
      }
    }
  }
}
