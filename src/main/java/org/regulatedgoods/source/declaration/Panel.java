package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.regulatedgoods.country.YearRange;

/**
 * One row a country and year, one column a variable.
 *
 * @param entity a column that splits the country-year further (a firm, say), or several joined by a
 *     plus between blanks, as in {@code sex + age}, so that a feature must aggregate; empty where
 *     there is one row a country-year
 * @param repeats whether the source may have several rows of one key, all of which count
 */
public record Panel(
    String path,
    CountryColumn country,
    YearColumn year,
    YearRange years,
    @JsonProperty(defaultValue = "") String entity,
    @JsonProperty(defaultValue = "forbidden") Format.Rule repeats,
    @JsonProperty(defaultValue = "") Format format)
    implements Read {
  public Panel {
    RawPath.require("path", path);
    entity = entity == null ? "" : entity;
    format = Format.orPlain(format);
    if (repeats == Format.Rule.ALLOWED && entity.isEmpty()) {
      throw new IllegalArgumentException(
          "repeats: rows of one key can only be told from an error where an entity splits the "
              + "country-year; name the entity");
    }
  }

  /** The columns that split the country-year. */
  public List<String> entities() {
    return entity.isEmpty() ? List.of() : List.of(entity.strip().split("\\s+\\+\\s+"));
  }

  @Override
  public Map<String, String> paths(String id) {
    return Map.of(id, path);
  }

  @Override
  public Map<String, String> schemes() {
    return Map.of("country", country.scheme());
  }
}
