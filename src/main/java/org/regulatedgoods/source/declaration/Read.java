package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.Set;

/**
 * The layout of a source's files: one of a closed set of shapes. Column names are those of the
 * file's header; paths are relative to the raw root and may hold the wildcards of a glob.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Panel.class, name = "panel"),
  @JsonSubTypes.Type(value = LongPanel.class, name = "long-panel"),
  @JsonSubTypes.Type(value = Flows.class, name = "flows"),
  @JsonSubTypes.Type(value = Reports.class, name = "reports"),
  @JsonSubTypes.Type(value = Votes.class, name = "votes"),
  @JsonSubTypes.Type(value = Treaty.class, name = "treaty"),
  @JsonSubTypes.Type(value = Responses.class, name = "responses"),
  @JsonSubTypes.Type(value = Regions.class, name = "regions"),
  @JsonSubTypes.Type(value = Derived.class, name = "derived")
})
public sealed interface Read
    permits Panel, LongPanel, Flows, Reports, Votes, Treaty, Responses, Regions, Derived {

  /** The columns that a feature's expression may use besides the declared ones. */
  default Set<String> impliedColumns() {
    return Set.of();
  }

  /**
   * The declared paths, by the key under which a study may say that they lie elsewhere: the
   * source's id, and {@code id.key} for a second one.
   */
  Map<String, String> paths(String id);

  /** Whether there is anything to ingest. */
  default boolean hasFiles() {
    return !paths("").isEmpty();
  }

  /** Code schemes that the shape names, by the key of the column that is in them. */
  default Map<String, String> schemes() {
    return Map.of();
  }
}
