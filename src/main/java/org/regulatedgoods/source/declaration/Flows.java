package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Set;
import org.regulatedgoods.country.YearRange;

/**
 * One row an exporter, importer and year, and product where there is one.
 *
 * @param product the column of the product code; empty where the source has no products
 * @param classification the revision that the product codes are of, as in the goods' products
 */
public record Flows(
    String path,
    CountryColumn exporter,
    CountryColumn importer,
    YearColumn year,
    YearRange years,
    @JsonProperty(defaultValue = "") String product,
    @JsonProperty(defaultValue = "") String classification,
    @JsonProperty(defaultValue = "") Format format)
    implements Read {
  public Flows {
    product = product == null ? "" : product;
    classification = classification == null ? "" : classification;
    format = Format.orPlain(format);
    if (product.isEmpty() != classification.isEmpty()) {
      throw new IllegalArgumentException(
          "product and classification go together: codes mean nothing without their revision; "
              + "give both or neither");
    }
  }

  @Override
  public Map<String, String> paths(String id) {
    return Map.of(id, path);
  }

  @Override
  public Set<String> impliedColumns() {
    return Set.of("exporter_code", "importer_code");
  }

  @Override
  public Map<String, String> schemes() {
    return Map.of("exporter", exporter.scheme(), "importer", importer.scheme());
  }
}
