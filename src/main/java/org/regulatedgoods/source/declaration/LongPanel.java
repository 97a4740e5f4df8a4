package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.regulatedgoods.country.YearRange;

/** One row a country, year and variable; the declared columns' headers are values of series. */
public record LongPanel(
    String path,
    CountryColumn country,
    YearColumn year,
    YearRange years,
    String series,
    String value,
    @JsonProperty(defaultValue = "") Format format)
    implements Read {
  public LongPanel {
    RawPath.require("path", path);
    format = Format.orPlain(format);
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
