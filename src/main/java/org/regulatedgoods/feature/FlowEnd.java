package org.regulatedgoods.feature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which end of a flow a feature is of. */
public enum FlowEnd {
  EXPORTER,
  IMPORTER;

  @JsonCreator
  static FlowEnd parse(String written) {
    return switch (written) {
      case "exporter" -> EXPORTER;
      case "importer" -> IMPORTER;
      default ->
          throw new IllegalArgumentException("not an end of a flow; use exporter or importer");
    };
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
