package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A file beside the data that lists every code which they may use.
 *
 * @param column the header over the codes
 */
public record CodeList(String path, String column, @JsonProperty(defaultValue = "") Format format) {
  public CodeList {
    RawPath.require("path", path);
    format = Format.orPlain(format);
  }
}
