package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.regulatedgoods.country.YearRange;

/**
 * One row an exporter, importer and year, and product where there is one.
 *
 * @param product the column of the product code; empty where the source has no products
 * @param classification the revision that the product codes are of, as in the goods' products
 * @param productList the producer's list of the product codes; null without one. Leading zeros of
 *     its codes may be missing
 * @param countryList the producer's list of the country codes; null without one
 */
public record Flows(
    String path,
    CountryColumn exporter,
    CountryColumn importer,
    YearColumn year,
    YearRange years,
    @JsonProperty(defaultValue = "") String product,
    @JsonProperty(defaultValue = "") String classification,
    @JsonProperty(defaultValue = "") CodeList productList,
    @JsonProperty(defaultValue = "") CodeList countryList,
    @JsonProperty(defaultValue = "") Format format)
    implements Read {
  public Flows {
    RawPath.require("path", path);
    product = product == null ? "" : product;
    classification = classification == null ? "" : classification;
    format = Format.orPlain(format);
    if (product.isEmpty() != classification.isEmpty()) {
      throw new IllegalArgumentException(
          "product and classification go together: codes mean nothing without their revision; "
              + "give both or neither");
    }
    if (product.isEmpty() && productList != null) {
      throw new IllegalArgumentException(
          "product-list: the source has no products; declare product, or delete the list");
    }
  }

  @Override
  public Map<String, String> paths(String id) {
    return Map.of(id, path);
  }

  /** The lists of codes that are declared, by the key under which a study may move them. */
  public Map<String, CodeList> lists(String id) {
    Map<String, CodeList> lists = new TreeMap<>();
    if (productList != null) {
      lists.put(id + ".products", productList);
    }
    if (countryList != null) {
      lists.put(id + ".countries", countryList);
    }
    return lists;
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
